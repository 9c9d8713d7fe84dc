import { definePersonAct } from './person-act.ts';

/** 补充情况. As long as the matter is not put away. */
export const personAdd = definePersonAct({
  name: 'person_add',
  label: '补充情况',
  from: [
    ...(['registered', 'accepted', 'dispatched', 'in_handling', 'not_accepted'] as const),
    ...(['concluded', 'verified', 'called_back'] as const),
  ],
  texts: ({ words }) => ({ words }),
  decide: () => [{ type: 'Supplemented' }],
});
