import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import { namedTwice, send } from '../orders.ts';
import { trackUnmet } from '../tracks.ts';

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
  texts: ({ requirement }) => ({ requirement }),
  decide: (matter, { lead, co = [] }, context) => {
    const agreed = matter.consultation.agreedLead;
    if (agreed !== null && agreed !== lead) {
      return refuse({ code: 'agreed_lead_differs', agreed: context.places.unit(agreed)?.name ?? agreed });
    }
    const twice = namedTwice([lead, ...co]);
    if (twice !== undefined) return refuse({ code: 'same_unit', unit: context.places.unit(twice)?.name ?? twice });
    const returned = matter.orders.some(
      ({ to, role, status }) => to === lead && role === 'lead' && status === 'returned',
    );
    if (returned && agreed === null) {
      return refuse({ code: 'returned_before', unit: context.places.unit(lead)?.name ?? lead });
    }
    const first = send(matter, 'lead', [lead], context);
    if (!first.ok) return first;
    const others = send(matter, 'co', co, context);
    return others.ok ? ok({ facts: [...first.value, ...others.value] }) : others;
  },
});
