import type { Instant } from '../kernel/local-date.ts';
import { nobodyScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { demoCounty } from './tree.ts';

/** What stands in the database: nothing yet, the demo county whole, or a county of somebody's own. */
export type Standing = 'empty' | 'demo' | 'other';

/** 数据库里是否已有县: one quick question. The demo county's row is written last, so it says that all of it is there. */
export async function standingOf(db: Db): Promise<Standing> {
  const rows = await db.inScope(nobodyScope, (tx) =>
    tx.query<{ county: string; demo: boolean }>('select county, demo from county_setting'),
  );
  if (rows.length === 0) return 'empty';
  return rows.some(({ county, demo }) => demo && county === demoCounty.code) ? 'demo' : 'other';
}

/** 开县: from now on the county is served. */
export async function openCounty(db: Db, at: Instant): Promise<void> {
  await db.inScope(nobodyScope, (tx) =>
    tx.execute('insert into county_setting (county, name, demo, created_at) values ($1, $2, true, $3)', [
      demoCounty.code,
      demoCounty.name,
      at,
    ]),
  );
}
