import { systemScope } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { refreshCommonPairs } from '../store/candidates.ts';

/** 重数一县太常见的字对, from a sample of its texts; once a day is often enough. */
export const keepCommonPairs = (db: Db, county: string): Promise<unknown> =>
  db.inScope(systemScope(county), (tx) => refreshCommonPairs(tx, county));
