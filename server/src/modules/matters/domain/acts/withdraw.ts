import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { clocksVoid, everyClock } from '../clocks.ts';
import { openOrders } from '../matter.ts';

/** 撤回, by the person who brought it; nobody withdraws for them. */
export const withdraw = defineAct({
  name: 'withdraw',
  label: '撤回',
  help: '申请人自愿撤回的，核实后终止办理。',
  basis: '人民调解法 第二十三条',
  from: ['registered', 'accepted', 'dispatched', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, { byApplicant }, context) => {
    if (!byApplicant) return refuse({ code: 'not_by_applicant' });
    return happened(
      ...openOrders(matter).map(({ id }) => ({ type: 'OrderRevoked' as const, id })),
      { type: 'Withdrawn', byApplicant },
      ...clocksVoid(matter, context, ...everyClock),
    );
  },
});
