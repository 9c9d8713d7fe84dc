import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { clocksVoid } from '../clocks.ts';

/** 归档. After the call-back that the method requires; a dissatisfied answer is archived only with words. */
export const archive = defineAct({
  name: 'archive',
  label: '归档',
  help: '全部手续完成后归档；归档后只可在重启期限内重新办理。',
  basis: '档案法 第十三条；现行工作法「回访」',
  from: ['verified', 'called_back', 'not_accepted', 'withdrawn'],
  by: { owner: ['window_clerk', 'centre_director'] },
  ready: ({ stage, conclusion, objection }, { method }) => {
    if (objection) return { code: 'objection_open' };
    const required = conclusion && method.call_back.required_outcomes.includes(conclusion.outcome);
    return stage === 'verified' && required ? { code: 'call_back_first' } : undefined;
  },
  texts: ({ note }) => ({ note }),
  decide: (matter, { note }, context) => {
    const dissatisfied = matter.callBacks.at(-1)?.result === 'dissatisfied';
    if (dissatisfied && !note) return refuse({ code: 'reason_needed', what: '回访不满意而归档的' });
    return happened({ type: 'Archived' }, ...clocksVoid(matter, context, 'feedback'));
  },
});
