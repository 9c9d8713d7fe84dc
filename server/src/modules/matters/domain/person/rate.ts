import { clocksMet } from '../clocks.ts';
import { definePersonAct } from './person-act.ts';

/** 评价, once for each conclusion. It is the call-back: nobody asks again, and no pay hangs on it. */
export const personRate = definePersonAct({
  name: 'person_rate',
  label: '评价',
  from: ['concluded', 'verified', 'called_back'],
  ready: ({ rating }) => (rating ? { code: 'already_rated' } : undefined),
  texts: ({ words }) => ({ words }),
  decide: (matter, { rating }, context) => [{ type: 'Rated', rating }, ...clocksMet(matter, context, 'feedback')],
});
