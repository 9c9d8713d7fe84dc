import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { unnumbered } from '../facts.ts';
import { leadOrder } from '../matter.ts';

/** 督办. A numbered paper to the lead unit; a person issues it, the clock only asks. */
export const urge = defineAct({
  name: 'urge',
  label: '督办',
  help: '向主办单位发出编号的督办单。',
  basis: '信访工作条例 第三十八条；现行工作法「工单」',
  from: ['dispatched', 'in_handling'],
  by: { owner: ['supervisor', 'centre_director'] },
  texts: ({ requirement }) => ({ requirement }),
  decide: (matter) => {
    const order = leadOrder(matter);
    if (!order) return refuse({ code: 'no_open_order' });
    return happened({ type: 'Urged', to: order.to, number: unnumbered('urge') });
  },
});
