import { openedCounties } from '../modules/places/index.ts';
import { nobodyScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { demoCounty } from './tree.ts';

/** What stands in the database: nothing yet, the demo county whole, or a county of somebody's own. */
export type Standing = 'empty' | 'demo' | 'other';

/** 数据库里是否已有县: one quick question. The demo county's row is written last, so it says that all of it is there. */
export async function standingOf(db: Db): Promise<Standing> {
  const rows = await db.inScope(nobodyScope, openedCounties);
  if (rows.length === 0) return 'empty';
  return rows.some(({ county, demo }) => demo && county === demoCounty.code) ? 'demo' : 'other';
}
