import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import type { Matter } from '../matter.ts';
import { isWalled, receiver } from '../orders.ts';

/** A unit has returned the matter, or an earlier consultation is to be changed: otherwise there is nothing to settle. */
const unsettled = ({ consultation, orders }: Matter): boolean =>
  consultation.due ||
  consultation.agreedLead !== null ||
  orders.some(({ role, status }) => role === 'lead' && status === 'returned');

/** 会商. The units sit together, the decision names the lead unit; then dispatch is open again. */
export const consult = defineAct({
  name: 'consult',
  label: '记录会商',
  help: '退单达到规定次数后，须会商确定主办单位，方可再次交办。',
  basis: '现行工作法「退单」；信访工作条例 第二十四条',
  from: ['accepted'],
  by: { owner: ['centre_director'] },
  ready: (matter, { method }) => {
    const route = method.grades.find(({ id }) => id === matter.grade)?.route;
    return route === 'consultation' || unsettled(matter) ? undefined : { code: 'consultation_not_due' };
  },
  texts: ({ decision }) => ({ decision }),
  decide: (matter, { participants, lead }, context) => {
    const { places } = context;
    const unknown = [...participants, lead].find((path) => !places.unit(path));
    if (unknown !== undefined) return refuse({ code: 'no_such_unit', what: '参加单位' });
    const walled = [...participants, lead].find((path) => isWalled(matter, path));
    if (walled !== undefined) return refuse({ code: 'walled_unit', unit: places.unit(walled)?.name ?? walled });
    const agreed = receiver(matter, lead, context);
    if (!agreed.ok) return agreed;
    return happened({ type: 'Consulted', participants: [...new Set(participants)], lead });
  },
});
