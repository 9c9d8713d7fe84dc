import { refuse } from '../../../../kernel/result.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { badDay, defineReferralAct, happened } from '../act.ts';

/** 告知当事人: what is to be handed over, to whom and why. */
export const inform = defineReferralAct({
  name: 'inform',
  label: '告知当事人',
  help: '逐一告知当事人：将把什么转给谁、为什么、他可以不同意。',
  basis: '人民调解法 第十八条；个人信息保护法 第二十三条',
  side: 'ours',
  from: ['preparing', 'sent', 'returned'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  decide: (referral, { party, way, on }, context) => {
    if (!referral.parties.includes(party)) return refuse({ code: 'no_such_party' });
    const bad = badDay(on, context, null);
    return bad ?? happened({ type: 'Informed', party, way, on: on as LocalDate });
  },
});
