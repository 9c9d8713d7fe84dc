import { parseTerm } from '@jieyou/contracts';
import { extendClock } from '../../../../kernel/clock/changes.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { clockOf, setClock } from '../clocks.ts';

/** 审批延期, by another person than who asked, of the post that the method names; the party is told the reason. */
export const decideExtension = defineAct({
  name: 'decide_extension',
  label: '审批延期',
  help: '同意的，办理期限从原届满日起延长；须告知当事人。',
  basis: '信访工作条例 第三十四条；现行工作法「延期」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['centre_director', 'supervisor'] },
  ready: ({ extension }, { actor, method }) => {
    if (!extension) return { code: 'no_extension_pending' };
    const { approver } = method.extension;
    if (actor.role !== approver) return { code: 'not_your_post', role: actor.role, act: '审批延期', by: [approver] };
    return extension.askedBy === actor.staff ? { code: 'decide_own_request' } : undefined;
  },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, { approve, informed }, { method, now, calendar }) => {
    const decision = { type: 'ExtensionDecided' as const, approved: approve, informed };
    if (!approve) return happened(decision);
    if (!informed) return refuse({ code: 'tell_the_party' });
    const clock = clockOf(matter, 'resolve');
    const most = parseTerm(method.extension.at_most);
    if (!clock || !most || !matter.extension) return refuse({ code: 'no_clock', clock: '办理' });
    const by = { amount: matter.extension.amount, unit: most.unit };
    return happened(decision, setClock(extendClock(clock, now, by, calendar)));
  },
});
