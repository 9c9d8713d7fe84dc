import type { CadenceKind } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../matters/index.ts';
import { openRecurring } from '../store/recurring-rows.ts';

const MOST = 100;

export type WaitingDuty = {
  readonly id: string;
  readonly cadence: string;
  readonly unit: string;
  readonly label: string;
  readonly kind: CadenceKind;
  readonly on: LocalDate;
  readonly at: string | null;
};

/** 等本岗的会议和工作: listed and not yet said anything of. */
export async function waitingDuties(tx: Tx, { county, scope, post }: Signed): Promise<WaitingDuty[]> {
  const of = { county, scopes: scope.scopes, identity: scope.identity };
  const duties = await openRecurring(tx, of, post, MOST);
  return duties.map(({ id, cadence, unit, label, kind, dueOn, dueAt }) => ({
    ...{ id, cadence, unit, label, kind, on: dueOn, at: dueAt },
  }));
}
