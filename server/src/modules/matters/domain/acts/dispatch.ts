import { ok, refuse } from '../../../../kernel/result.ts';
import type { Result } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import type { ActContext } from '../act.ts';
import { leadBarred } from '../lead-barred.ts';
import type { DutyRef, OrgPath } from '../matter.ts';
import type { Refusal } from '../refusals.ts';
import { namedTwice, send } from '../orders.ts';
import { trackUnmet } from '../tracks.ts';

/** The entry that was relied on: it is in force, and it names this very unit. */
function citedFor(lead: OrgPath, id: string | undefined, context: ActContext): Result<DutyRef | undefined, Refusal> {
  if (id === undefined) return ok(undefined);
  const { duty, places } = context;
  if (!duty) return refuse({ code: 'no_such_duty' });
  const unit = places.unit(lead)?.name ?? lead;
  return duty.names(lead)
    ? ok({ id: duty.id, no: duty.no, version: duty.version })
    : refuse({ code: 'duty_names_other', no: duty.no, unit });
}

/**
 * 交办. One lead unit and any co-units, each with a numbered paper. Blocked until a consultation is recorded once the
 * method's number of returns is reached: a matter does not travel in circles. What the track of its grade asks for
 * comes first: a consultation, or a leader who answers for it.
 */
export const dispatch = defineAct({
  name: 'dispatch',
  label: '交办',
  help: '派给一个主办单位和若干协办单位，各出一张编号的工单。',
  basis: '现行工作法「等级」「退单」；信访工作条例 第二十四条',
  from: ['accepted'],
  by: { owner: ['window_clerk', 'centre_director'] },
  ready: (matter, { method }) => {
    if (matter.consultation.due) return { code: 'consultation_due', returns: matter.returns };
    if (matter.nature === 'accusation' && matter.walled.length === 0) return { code: 'wall_needed' };
    return matter.grade === null ? { code: 'not_graded' } : trackUnmet(matter, method);
  },
  dutyOf: ({ duty }) => duty,
  texts: ({ requirement }) => ({ requirement }),
  decide: (matter, { duty, lead, co = [] }, context) => {
    const barred = leadBarred(matter, lead, context.places);
    if (barred) return refuse(barred);
    const twice = namedTwice([lead, ...co]);
    if (twice !== undefined) return refuse({ code: 'same_unit', unit: context.places.unit(twice)?.name ?? twice });
    const cited = citedFor(lead, duty, context);
    if (!cited.ok) return cited;
    const first = send(matter, 'lead', [lead], context, cited.value);
    if (!first.ok) return first;
    const others = send(matter, 'co', co, context);
    return others.ok ? ok({ facts: [...first.value, ...others.value] }) : others;
  },
});
