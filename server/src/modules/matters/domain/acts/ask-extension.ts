import { parseTerm, sayTerm } from '@jieyou/contracts';
import { isOverdue } from '../../../../kernel/clock/lights.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { clockOf } from '../clocks.ts';

/** 申请延期, before the method's number of extensions is used up and within its length. */
export const askExtension = defineAct({
  name: 'ask_extension',
  label: '申请延期',
  help: '在期限内不能办结的，说明理由申请延长办理期限。',
  basis: '信访工作条例 第三十四条；现行工作法「延期」',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'], lead: ['department_handler', 'mediator', 'grid_worker'] },
  ready: (matter, { method, now }) => {
    const clock = clockOf(matter, 'resolve');
    if (!clock) return { code: 'no_clock', clock: '办理' };
    if (isOverdue(clock, now)) return { code: 'overdue_already' };
    if (matter.extension) return { code: 'extension_pending' };
    const { times } = method.extension;
    return clock.extensions.length >= times ? { code: 'extensions_used', times } : undefined;
  },
  texts: ({ reason }) => ({ reason }),
  decide: (_matter, { amount }, { method }) => {
    const most = parseTerm(method.extension.at_most);
    if (most && amount > most.amount) return refuse({ code: 'extension_too_long', most: sayTerm(most) });
    return happened({ type: 'ExtensionAsked', amount });
  },
});
