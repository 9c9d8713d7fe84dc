import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { clocksFrom } from '../clocks.ts';
import { covers, openOrders } from '../matter.ts';
import { orderMeant } from '../may.ts';

/** 接单. With the lead order the answer for the matter passes from the first receiver to the unit (首问负责). */
export const receive = defineAct({
  name: 'receive',
  label: '接单',
  help: '确认由本单位承办；主办单位接单后由其负责。',
  basis: '现行工作法「工单」（首问负责）',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: {
    lead: ['department_handler', 'mediator', 'grid_worker', 'window_clerk', 'centre_director'],
    co: ['department_handler', 'mediator', 'grid_worker', 'window_clerk', 'centre_director'],
  },
  beforeReceipt: true,
  ready: (matter, { actor }) =>
    openOrders(matter).some(({ to, status }) => status === 'sent' && covers(actor.orgPath, to))
      ? undefined
      : { code: 'order_not_sent' },
  texts: ({ note }) => ({ note }),
  decide: (matter, { orderId }, context) => {
    const order = orderMeant(matter, context.actor, orderId);
    if (!order) return refuse({ code: 'no_open_order' });
    if (order.status !== 'sent') return refuse({ code: 'order_not_sent' });
    const started = order.role === 'lead' ? clocksFrom('received', matter, context) : [];
    return happened({ type: 'OrderReceived', id: order.id }, ...started);
  },
});
