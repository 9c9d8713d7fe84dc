import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { isWalled } from '../orders.ts';

/** 会商. The units sit together, the decision names the lead unit; then dispatch is open again. */
export const consult = defineAct({
  name: 'consult',
  label: '记录会商',
  help: '退单达到规定次数后，须会商确定主办单位，方可再次交办。',
  basis: '现行工作法「退单」；信访工作条例 第二十四条',
  from: ['accepted'],
  by: { owner: ['centre_director'] },
  ready: ({ consultation }) => (consultation.due ? undefined : { code: 'consultation_not_due' }),
  texts: ({ decision }) => ({ decision }),
  decide: (matter, { participants, lead }, { places }) => {
    const unknown = [...participants, lead].find((path) => !places.unit(path));
    if (unknown !== undefined) return refuse({ code: 'no_such_unit', what: '参加单位' });
    const walled = [...participants, lead].find((path) => isWalled(matter, path));
    if (walled !== undefined) return refuse({ code: 'walled_unit', unit: places.unit(walled)?.name ?? walled });
    return happened({ type: 'Consulted', participants: [...new Set(participants)], lead });
  },
});
