import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { orderMeant } from '../may.ts';

/** 交回. The unit did its part; from here on it keeps its own words and papers, and reads nothing new. */
export const handBack = defineAct({
  name: 'hand_back',
  label: '交回',
  help: '本单位部分已办完，报告情况并交回中心；交回后不再查看该事项。',
  basis: '现行工作法「工单」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: {
    lead: ['department_handler', 'mediator', 'grid_worker', 'window_clerk', 'centre_director'],
    co: ['department_handler', 'mediator', 'grid_worker', 'window_clerk', 'centre_director'],
  },
  texts: ({ result }) => ({ result }),
  decide: (matter, { orderId }, { actor }) => {
    const order = orderMeant(matter, actor, orderId);
    if (!order) return refuse({ code: 'no_open_order' });
    if (order.status !== 'received') return refuse({ code: 'order_not_received' });
    return happened({ type: 'OrderHandedBack', id: order.id });
  },
});
