import { clocksVoid, everyClock } from '../clocks.ts';
import type { Fact } from '../facts.ts';
import { openOrders } from '../matter.ts';
import { definePersonAct } from './person-act.ts';

/** 撤回, by the person's own hand (人民调解法 第二十三条). No reason need be given. */
export const personWithdraw = definePersonAct({
  name: 'person_withdraw',
  label: '撤回',
  from: ['registered', 'accepted', 'dispatched', 'in_handling'],
  texts: ({ reason }) => ({ reason }),
  decide: (matter, _payload, context) => [
    ...openOrders(matter).map(({ id }): Fact => ({ type: 'OrderRevoked', id })),
    { type: 'Withdrawn', byApplicant: true },
    ...clocksVoid(matter, context, ...everyClock),
  ],
});
