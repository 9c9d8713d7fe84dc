import { usualRisks } from '@jieyou/contracts';
import type { MethodRisks } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { RiskHand } from '../domain/risk.ts';
import type { Reach } from '../store/risk-rows.ts';

/** 风险模块所需. */
export type RisksDeps = MattersDeps;

export const reachOf = ({ county, scope }: Signed): Reach => ({
  county,
  scopes: scope.scopes,
  identity: scope.identity,
});

export const handOf = ({ staffId, post }: Signed): RiskHand => ({ staffId, role: post.role, orgPath: post.orgPath });

/** 现行工作法的风险清单; the usual where it says nothing. */
export const risksNow = async (deps: RisksDeps, tx: Tx, county: string): Promise<MethodRisks> =>
  (await deps.methodInForce(tx, county, dayOf(deps.now())))?.risks ?? usualRisks;

/** 单位的名称. */
export async function namesIn(deps: RisksDeps, tx: Tx, county: string): Promise<(path: string) => string> {
  const places = await deps.places(tx, county);
  return (path) => places.unit(path)?.name ?? path;
}
