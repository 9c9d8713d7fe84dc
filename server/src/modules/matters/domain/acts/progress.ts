import { defineAct, happened } from '../act.ts';

/** 办理进展. */
export const progress = defineAct({
  name: 'progress',
  label: '记录进展',
  help: '写下办理的进展，留痕备查。',
  basis: '现行工作法「工单」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: {
    owner: ['window_clerk', 'centre_director'],
    lead: ['department_handler', 'mediator', 'grid_worker'],
    co: ['department_handler', 'mediator', 'grid_worker'],
  },
  texts: ({ note }) => ({ note }),
  decide: () => happened({ type: 'Progressed' }),
});
