import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { leadOrder } from '../matter.ts';
import type { Matter } from '../matter.ts';
import { isWalled, receiver } from '../orders.ts';
import { trackDue } from '../tracks.ts';

/** A unit has returned the matter, or an earlier consultation is to be changed: otherwise there is nothing to settle. */
const unsettled = ({ consultation, orders }: Matter): boolean =>
  consultation.due ||
  consultation.agreedLead !== null ||
  orders.some(({ role, status }) => role === 'lead' && status === 'returned');

/**
 * 会商. The units sit together, the decision names the lead unit; then dispatch is open again. A matter that was
 * graded up while a unit handles it is consulted on where it stands: its lead unit stays.
 */
export const consult = defineAct({
  name: 'consult',
  label: '记录会商',
  help: '等级要求会商的，或者退单达到规定次数的，须会商确定主办单位，方可交办。',
  basis: '现行工作法「等级」「退单」；信访工作条例 第二十四条',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['centre_director'] },
  ready: (matter, { method }) => {
    if (trackDue(matter, method) === 'consultation') return undefined;
    return matter.stage === 'accepted' && unsettled(matter) ? undefined : { code: 'consultation_not_due' };
  },
  texts: ({ decision }) => ({ decision }),
  decide: (matter, { participants, lead }, context) => {
    const { places } = context;
    const unknown = [...participants, lead].find((path) => !places.unit(path));
    if (unknown !== undefined) return refuse({ code: 'no_such_unit', what: '参加单位' });
    const walled = [...participants, lead].find((path) => isWalled(matter, path));
    if (walled !== undefined) return refuse({ code: 'walled_unit', unit: places.unit(walled)?.name ?? walled });
    const holding = leadOrder(matter)?.to;
    if (holding !== undefined && holding !== lead) {
      return refuse({ code: 'consult_other_lead', unit: places.unit(holding)?.name ?? holding });
    }
    const agreed = holding === undefined ? receiver(matter, lead, context) : ok(lead);
    if (!agreed.ok) return agreed;
    return happened({ type: 'Consulted', participants: [...new Set(participants)], lead });
  },
});
