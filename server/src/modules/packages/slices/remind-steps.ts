import { dayOf, instant } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { loadMatters } from '../../matters/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import { askOnce, toUnit } from '../../notices/index.ts';
import { stepsDueBefore } from '../store/steps.ts';

const PAGE = 200;
const DAY_MS = 86_400_000;
/** 临期: the last three days. */
const SOON_MS = 3 * DAY_MS;

/** 套餐步骤的临期与逾期提醒: the unit that has it, once each; when it is over, the centre that answers too. */
export async function remindSteps({ db, now }: Pick<MattersDeps, 'db' | 'now'>, county: string): Promise<number> {
  const at = now();
  let told = 0;
  let after: { due: typeof at; id: string } | undefined;
  for (;;) {
    const page = await db.inScope(systemScope(county), async (tx) => {
      const until = instant(Date.parse(at) + SOON_MS);
      const rows = await stepsDueBefore(tx, county, until, { limit: PAGE, ...(after ? { after } : {}) });
      const matters = new Map(
        (await loadMatters(tx, county, [...new Set(rows.map(({ matterId }) => matterId))])).map((each) => [
          each.id,
          each,
        ]),
      );
      for (const { id, matterId, unit, due } of rows) {
        const matter = matters.get(matterId);
        if (!matter) continue;
        const late = due <= at;
        const params = { due: dayOf(instant(Date.parse(due) - 1)) };
        const paths = late ? [...new Set([unit, matter.owner])] : [unit];
        const wanted = paths.map((path) => toUnit(late ? 'step_overdue' : 'step_due_soon', path, path, params, late));
        told += await askOnce(tx, { matter, duty: `step:${id}`, due, kind: late ? 'overdue' : 'due_soon', at }, wanted);
      }
      return rows;
    });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return told;
    after = { due: last.due, id: last.id };
  }
}
