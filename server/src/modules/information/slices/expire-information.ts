import { dayOf } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { expireItems } from '../store/rows.ts';
import type { InformationDeps } from './deps.ts';

/** 到期删去内容: what became nothing else. Answers how many; none when it runs again. */
export const expireInformation = ({ db, now }: Pick<InformationDeps, 'db' | 'now'>, county: string): Promise<number> =>
  db.inScope(systemScope(county), (tx) => expireItems(tx, county, dayOf(now())));
