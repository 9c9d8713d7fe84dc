import { defineAct, happened } from '../act.ts';

/** 答复异议. The person reads it; whoever agrees with them sends the matter back or reopens it instead. */
export const answerObjection = defineAct({
  name: 'answer_objection',
  label: '答复异议',
  help: '当事人对结果或办理过程提出异议的，写明答复，当事人看得到；认为异议成立的，核验不通过或重启办理。',
  basis: '信访工作条例 第三十五条（参照）；现行工作法「重新办理」',
  from: [
    ...(['registered', 'accepted', 'dispatched', 'in_handling', 'not_accepted'] as const),
    ...(['concluded', 'verified', 'called_back', 'archived'] as const),
  ],
  by: { owner: ['window_clerk', 'centre_director', 'supervisor'] },
  ready: ({ objection }) => (objection ? undefined : { code: 'no_objection' }),
  texts: ({ reply }) => ({ reply }),
  decide: () => happened({ type: 'ObjectionAnswered' }),
});
