import type { DutyPage } from '@jieyou/contracts';
import type { Signed } from '../../../platform/http/index.ts';
import { readCorrections } from '../store/corrections.ts';
import { linesOn, versionsOf } from '../store/duty-rows.ts';
import { groundOf, keeperScope } from './deps.ts';
import type { DutiesDeps } from './deps.ts';
import { namesOf } from './names-of.ts';
import { viewCorrection, viewLine, viewVersion } from './views.ts';

/** 一条的页面: how it stands, every version and why, and what was reported of it. Undefined when there is none. */
export async function readDuty(deps: DutiesDeps, signed: Signed, id: string): Promise<DutyPage | undefined> {
  const { county, staffId, scope } = signed;
  const { can } = await deps.db.inScope(scope, (tx) => groundOf(tx, deps, signed));
  return deps.db.inScope(can.draft.ok ? keeperScope(scope) : scope, async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    const rows = await versionsOf(tx, county, id);
    const [first] = rows;
    if (!first) return undefined;
    const current = (await linesOn(tx, county, ground.today)).find(({ duty_id: one }) => one === id);
    const corrections = await readCorrections(tx, county, id);
    const name = await namesOf(deps, tx, county, [...rows, ...corrections]);
    return {
      ...{ id, no: first.no },
      current: current ? viewLine(current, ground) : null,
      versions: rows.map((row, at) => {
        const before = rows.slice(at + 1).find(({ state }) => state === 'in_force');
        return viewVersion(row, before, ground, name);
      }),
      corrections: corrections.map((row) => viewCorrection(row, ground, name, staffId)),
      can,
    };
  });
}
