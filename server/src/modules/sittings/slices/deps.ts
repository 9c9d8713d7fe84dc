import type { Tx } from '../../../platform/db/index.ts';
import type { Press } from '../../forms/index.ts';
import { contextFor } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { loadMediation } from '../../mediation/index.ts';
import type { Mediation } from '../../mediation/index.ts';
import type { SatOver, SittingContext } from '../domain/act.ts';

/** 会的模块所需: what matters need, and the press for its papers. */
export interface SittingsDeps extends MattersDeps {
  press: Press;
  /** 可以登记场所的单位: centres, committees and villages at or below a path. */
  roomUnits: (tx: Tx, county: string, under: string) => Promise<{ path: string; name: string }[]>;
}

/** 调解 as the rules of its sittings see it. */
const satOver = (mediation: Mediation): SatOver => {
  const { id, stage, committee, mediators, parties, screening, reportDue, suspended, appraisal, term } = mediation;
  return {
    ...{ id, stage, committee, mediators, parties, reportDue },
    ...{ arrangement: screening?.arrangement ?? null, suspended: Boolean(suspended) },
    until: appraisal?.paused ? null : (term?.dueDay ?? null),
  };
};

type LockedMatter = Parameters<typeof contextFor>[3];
export type SittingScene = SittingContext & { places: Awaited<ReturnType<MattersDeps['places']>> };

/** 规则所需的一切: the matter, and the mediation where there is one, both through the asker's own rights. */
export async function sceneOf(
  deps: SittingsDeps,
  tx: Tx,
  signed: Signed,
  matter: LockedMatter,
  mediationId: string | null,
): Promise<SittingScene> {
  const base = await contextFor(deps, tx, signed, matter);
  const mediation = mediationId ? await loadMediation(tx, signed.county, mediationId) : undefined;
  const { id, stage, owner, walled } = matter;
  return { ...base, matter: { id, stage, owner, walled }, mediation: mediation ? satOver(mediation) : null };
}
