import { defineMediationAct, happened, notAParty } from '../act.ts';

/** 回访: whether it is kept to, and whether it may break out again. */
export const followUp = defineMediationAct({
  name: 'follow_up',
  label: '回访',
  help: '向当事人了解履行情况、有无激化隐患；没有联系上的，按没有联系上记录。',
  basis: '人民调解法第三十一条；人民调解工作若干规定第三十九条',
  from: ['effective', 'performed'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: (mediation, { party, reached, state, risk }) =>
    notAParty(mediation, party) ??
    happened({ type: 'FollowedUp', party, reached, state: reached ? state : null, risk: reached && risk }),
});
