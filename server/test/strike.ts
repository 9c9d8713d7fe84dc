import type { Instant } from '../src/kernel/local-date.ts';
import { keptGround } from '../src/kept-ground.ts';
import { listAhead } from '../src/modules/cadences/index.ts';
import type { Db } from '../src/platform/db/index.ts';

/** 整点敲钟: what the job runner does each hour for the meetings and duties that recur. */
export const strike = (db: Db, now: () => Instant): Promise<number> =>
  listAhead({ db, now, ...keptGround(now) }, '990101');
