import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import { clocksVoid } from '../clocks.ts';
import type { Fact } from '../facts.ts';
import { orderMeant } from '../may.ts';
import { openOrders } from '../matter.ts';

/**
 * 退单. Needs a reason and a better owner. The first receiver answers again; at the method's number of returns the
 * next dispatch waits for a consultation. Co-units' papers of a returned lead are revoked with it. Where the order
 * relied on the list of duties, the unit may say what is wrong with the entry.
 */
export const returnOrder = defineAct({
  name: 'return',
  label: '退单',
  help: '不属本单位职责的，说明理由并指出更合适的单位。',
  basis: '现行工作法「退单」；信访工作条例 第二十三条',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: {
    lead: ['department_handler', 'mediator', 'grid_worker', 'window_clerk', 'centre_director'],
    co: ['department_handler', 'mediator', 'grid_worker', 'window_clerk', 'centre_director'],
  },
  beforeReceipt: true,
  texts: ({ reason, dutyWrong }) => ({ reason, dutyWrong }),
  decide: (matter, { orderId, betterOwner, dutyWrong }, context) => {
    const order = orderMeant(matter, context.actor, orderId);
    if (!order) return refuse({ code: 'no_open_order' });
    if (!context.places.unit(betterOwner)) return refuse({ code: 'no_such_unit', what: '更合适的承办单位' });
    if (betterOwner === order.to) return refuse({ code: 'better_owner_is_self' });
    if (dutyWrong !== undefined && !order.duty) return refuse({ code: 'no_duty_cited' });
    const wrong = dutyWrong === undefined ? {} : { dutyWrong: true as const };
    const facts: Fact[] = [{ type: 'OrderReturned', id: order.id, betterOwner, ...wrong }];
    if (order.role === 'co') return ok({ facts });
    const co = openOrders(matter).filter(({ role }) => role === 'co');
    facts.push(...co.map(({ id }) => ({ type: 'OrderRevoked' as const, id })));
    const returns = matter.returns + 1;
    if (returns >= context.method.returns.consultation_after) facts.push({ type: 'ConsultationRequired', returns });
    facts.push(...clocksVoid(matter, context, 'contact'));
    return ok({ facts });
  },
});
