import { cadenceKinds } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Signed } from '../../matters/index.ts';
import { openRecurring } from '../store/recurring-rows.ts';
import type { CadencesDeps } from './deps.ts';

const MOST = 100;

export type WaitingDuty = {
  id: string;
  label: string;
  kind: string;
  on: LocalDate;
  at: string | null;
};

/** 等本岗的会议和工作: listed and not yet said anything of. */
export const waitingDuties = (deps: CadencesDeps, { county, scope, post }: Signed): Promise<WaitingDuty[]> =>
  deps.db.inScope(scope, async (tx) => {
    const of = { county, scopes: scope.scopes, identity: scope.identity };
    const duties = await openRecurring(tx, of, post, MOST);
    return duties.map(({ id, label, kind, dueOn, dueAt }) => ({
      ...{ id, label, kind: cadenceKinds[kind], on: dueOn, at: dueAt },
    }));
  });
