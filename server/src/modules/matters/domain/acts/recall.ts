import { defineAct, happened } from '../act.ts';
import { clocksVoid } from '../clocks.ts';
import { openOrders } from '../matter.ts';

/**
 * 收回工单. For a unit that was named wrongly or stays silent: every open order is revoked and the centre answers
 * again, so that it can be dispatched anew. It is no return: nobody refused, and the resolve clock goes on.
 */
export const recall = defineAct({
  name: 'recall',
  label: '收回改派',
  help: '派错单位或承办单位迟迟不动的，说明理由收回工单，再行交办；期限照算。',
  basis: '现行工作法「工单」；信访工作条例 第二十四条',
  from: ['dispatched', 'in_handling'],
  by: { owner: ['centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, _payload, context) =>
    happened(
      ...openOrders(matter).map(({ id }) => ({ type: 'OrderRevoked' as const, id })),
      ...clocksVoid(matter, context, 'contact'),
    ),
});
