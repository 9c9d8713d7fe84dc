import { outcomes } from '@jieyou/contracts';
import type { Outcome } from '@jieyou/contracts';
import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import { clocksFrom, clocksMet, clocksVoid } from '../clocks.ts';
import type { Fact } from '../facts.ts';
import { covers, leadOrder, openOrders } from '../matter.ts';
import { trackUnmet } from '../tracks.ts';

const needsRoad: readonly Outcome[] = ['not_settled', 'transferred', 'referred_to_court', 'referred_to_arbitration'];

/** 以调解了结的结果. */
const settles: readonly Outcome[] = ['settled', 'partly_settled'];

/**
 * 办结. By the lead unit that holds the matter, or by the centre itself when it handled the matter at the counter.
 * Where it was not settled the lawful road is named, always (人民调解法 第二十六条).
 */
export const conclude = defineAct({
  name: 'conclude',
  label: '办结',
  help: '写明结果并答复申请人；未化解的，告知其他法定途径。',
  basis: '信访工作条例 第三十一条、第三十四条；人民调解法 第二十六条',
  from: ['accepted', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'], lead: ['department_handler', 'mediator', 'grid_worker'] },
  ready: (matter, { actor, method }) => {
    const lead = leadOrder(matter);
    if (lead && !covers(actor.orgPath, lead.to)) return { code: 'open_orders' };
    if (matter.clocks.some(({ status }) => status === 'paused')) return { code: 'paused' };
    if (matter.consultation.due) return { code: 'consultation_due', returns: matter.returns };
    return trackUnmet(matter, method);
  },
  texts: ({ result }) => ({ result }),
  decide: (matter, { outcome, road, informed }, context) => {
    const { method, actor } = context;
    if (!method.outcomes.includes(outcome)) {
      return refuse({
        code: 'not_in_method',
        what: '办理结果',
        allowed: method.outcomes.map((each) => outcomes[each]).join('、'),
      });
    }
    if (needsRoad.includes(outcome) && !road) return refuse({ code: 'road_needed' });
    if (matter.guarded && settles.includes(outcome) && road !== 'police') return refuse({ code: 'guarded_by_police' });
    if (!informed) return refuse({ code: 'answer_first' });
    const ended = openOrders(matter).map(({ id, status }): Fact =>
      status === 'received' ? { type: 'OrderDone', id } : { type: 'OrderRevoked', id },
    );
    return ok({
      facts: [
        ...ended,
        { type: 'Concluded', outcome, road: road ?? null, unit: actor.orgPath },
        ...clocksMet(matter, context, 'resolve'),
        ...clocksVoid(matter, context, 'contact'),
        // Nobody is called back about what the method asks no call-back for.
        ...(method.call_back.required_outcomes.includes(outcome) ? clocksFrom('concluded', matter, context) : []),
      ],
    });
  },
});
