import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import { namedTwice, send } from '../orders.ts';

/** 增派协办. */
export const addCo = defineAct({
  name: 'add_co',
  label: '增派协办',
  help: '在办理中增加协办单位。',
  basis: '现行工作法「工单」',
  from: ['dispatched', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ requirement }) => ({ requirement }),
  decide: (matter, { co }, context) => {
    const twice = namedTwice(co);
    if (twice !== undefined) return refuse({ code: 'same_unit', unit: context.places.unit(twice)?.name ?? twice });
    const sent = send(matter, 'co', co, context);
    return sent.ok ? ok({ facts: sent.value }) : sent;
  },
});
