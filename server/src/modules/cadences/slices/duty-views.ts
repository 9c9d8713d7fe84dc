import type { RecurringDutyView } from '@jieyou/contracts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { mayExplain, mayHold, mayMove } from '../domain/recurring-acts.ts';
import { sayPost, standingOf } from '../domain/recurring.ts';
import type { Recurring } from '../domain/recurring.ts';
import { sayCadenceRefusal } from '../domain/refusals.ts';
import type { CadenceRefusal } from '../domain/refusals.ts';
import { movesOf } from '../store/recurring-rows.ts';
import { contextOf } from './deps.ts';
import type { CadencesDeps } from './deps.ts';
import type { Signed } from '../../matters/index.ts';

const said = (may: Result<null, CadenceRefusal>): { ok: boolean; words: string | null } => ({
  ok: may.ok,
  words: may.ok ? null : sayCadenceRefusal(may.refusal),
});

/** 各次的样子, each with how it stands and what may be done. */
export async function dutyViews(
  deps: CadencesDeps,
  tx: Tx,
  signed: Signed,
  duties: readonly Recurring[],
): Promise<RecurringDutyView[]> {
  const { county } = signed;
  const context = await contextOf(deps, tx, signed);
  const moves = await movesOf(
    tx,
    county,
    duties.map(({ id }) => id),
  );
  const people = [...duties.flatMap(({ byStaff }) => byStaff ?? []), ...moves.map(({ byStaff }) => byStaff)];
  const names = await deps.staffNames(tx, county, people);
  return duties.map((duty) => {
    const about = context(duty);
    return {
      ...{ id: duty.id, label: duty.label, kind: duty.kind, level: duty.level },
      unit: { path: duty.unit, name: about.unitName },
      ...{ on: duty.dueOn, at: duty.dueAt, span: { from: duty.spanFrom, to: duty.spanTo }, lastOn: duty.lastOn },
      ...{ post: sayPost(duty), standing: standingOf(duty, about.today), heldOn: duty.heldOn, note: duty.note },
      moves: moves
        .filter(({ dutyId }) => dutyId === duty.id)
        .map(({ from, to, reason, byStaff, at }) => ({ from, to, reason, by: names.get(byStaff) ?? '', at })),
      by: duty.byStaff ? (names.get(duty.byStaff) ?? null) : null,
      can: {
        hold: said(mayHold(duty, about)),
        move: said(mayMove(duty, about)),
        explain: said(mayExplain(duty, about)),
      },
    };
  });
}
