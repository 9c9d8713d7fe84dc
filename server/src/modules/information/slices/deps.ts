import type { Method } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { aadOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import type { Reach } from '../store/rows.ts';

/** 信息模块所需. */
export type InformationDeps = MattersDeps;

export const reachOf = ({ county, scope }: Signed): Reach => ({
  county,
  scopes: scope.scopes,
  identity: scope.identity,
});

/** 现行工作法. */
export async function methodNow(
  deps: InformationDeps,
  tx: Tx,
  county: string,
): Promise<Result<Method, InformationRefusal>> {
  const method = await deps.methodInForce(tx, county, dayOf(deps.now()));
  return method ? ok(method) : refuse({ code: 'no_method' });
}

/** 反映人封存在哪里. */
export const reporterPlace = (county: string, id: string): Parameters<typeof aadOf>[0] => ({
  ...{ table: 'information', column: 'reporter', rowId: id, county },
});
