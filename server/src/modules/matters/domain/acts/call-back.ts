import { defineAct, happened } from '../act.ts';
import { clocksMet } from '../clocks.ts';

/**
 * 回访. What the person says, or that they said nothing: silence is a value of its own and settles only after the
 * method's number of attempts. One request each time; no pay and no ranking hangs on the answer.
 */
export const callBack = defineAct({
  name: 'call_back',
  label: '回访',
  help: '向申请人核实结果是否落实、是否满意；联系不上的如实记录。',
  basis: '人民调解工作若干规定 第三十四条、第三十五条；现行工作法「回访」',
  from: ['verified'],
  by: { owner: ['window_clerk', 'centre_director', 'supervisor'] },
  texts: ({ note }) => ({ note }),
  decide: (matter, { result }, context) => {
    const tried = matter.callBacks.length + 1;
    const settled = result !== 'unreachable' || tried >= context.method.call_back.attempts;
    return happened(
      { type: 'CalledBack', result, settled },
      ...(settled ? clocksMet(matter, context, 'feedback') : []),
    );
  },
});
