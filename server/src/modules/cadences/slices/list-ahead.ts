import { idOfName } from '../../../kernel/id-of-name.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { listTree } from '../../places/index.ts';
import { planDuties } from '../domain/plan.ts';
import { lastListed, markListed, saveListed, withdrawOthers } from '../store/list-recurring.ts';
import type { CadencesDeps } from './deps.ts';

/**
 * 列入到期工作: what the method in force asks for, up to its lead time, from the day on which was listed last. The ids
 * come from the duties themselves: killed, run again or run by two processes, nothing is left out and nothing doubled.
 * Answers how many lines were written.
 */
export async function listAhead(
  deps: Pick<CadencesDeps, 'db' | 'now' | 'methodInForce' | 'calendar'>,
  county: string,
): Promise<number> {
  const today = dayOf(deps.now());
  return deps.db.inScope(systemScope(county), async (tx) => {
    const listed = await lastListed(tx, county);
    const method = await deps.methodInForce(tx, county, today);
    // A clock that was set back would take away what a later day has listed.
    if (!method || (listed !== undefined && listed > today)) return 0;
    const [calendar, units] = [await deps.calendar(tx, county), await listTree(tx, county, today)];
    const from = listed ?? today;
    const planned = planDuties({ method, calendar, units, from, today }).map((each) => ({
      ...each,
      id: idOfName(`cadence ${county}/${each.key}`),
    }));
    const ids = planned.map(({ id }) => id);
    const written = await saveListed(tx, county, planned, today);
    await withdrawOthers(tx, county, ids, today);
    await markListed(tx, county, today);
    return written;
  });
}
