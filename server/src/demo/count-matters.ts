import { followMeasures } from '../modules/measures/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { demoCounty } from './tree.ts';

const TOGETHER = 200;

/** 统计: every matter once, when all is done; counted after each of its acts it would be eleven times. */
export async function countMatters(db: Db, ids: readonly string[]): Promise<void> {
  const county = demoCounty.code;
  for (let from = 0; from < ids.length; from += TOGETHER) {
    await db.inScope(systemScope(county), async (tx) => {
      for (const id of ids.slice(from, from + TOGETHER)) await followMeasures(tx, { after: { county, id } });
    });
  }
}
