import { defineAct, happened } from '../act.ts';
import { clocksMet } from '../clocks.ts';

/** 首次联系. Only a contact that reached the person stops the clock; an attempt is recorded all the same. */
export const firstContact = defineAct({
  name: 'first_contact',
  label: '首次联系',
  help: '记录与群众的首次联系；联系上本人才算完成。',
  basis: '现行工作法「首次联系期限」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: {
    owner: ['window_clerk', 'centre_director'],
    lead: ['department_handler', 'mediator', 'grid_worker'],
    co: ['department_handler', 'mediator', 'grid_worker'],
  },
  texts: ({ note }) => ({ note }),
  decide: (matter, { way, reached }, context) =>
    happened({ type: 'Contacted', way, reached }, ...(reached ? clocksMet(matter, context, 'contact') : [])),
});
