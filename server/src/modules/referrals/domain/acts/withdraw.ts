import type { LocalDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { badDay, defineReferralAct, happened } from '../act.ts';

/** 撤回: a party takes back the consent, or there is nothing to refer any more; whatever was handed over comes back. */
export const withdraw = defineReferralAct({
  name: 'withdraw',
  label: '撤回',
  help: '当事人撤回同意、已另行解决或者不宜继续的，撤回；交出的材料须取回。',
  basis: '人民调解法 第十七条、第二十三条；个人信息保护法 第十五条',
  side: 'either',
  from: ['preparing', 'sent', 'returned', 'accepted'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  texts: ({ reason }) => ({ reason }),
  decide: (referral, { why, on, papersBack }, context) => {
    const handedOver = referral.sentOn !== null;
    if (handedOver && papersBack !== true) return refuse({ code: 'papers_back' });
    const bad = badDay(on, context, referral.sentOn);
    return bad ?? happened({ type: 'Withdrawn', why, on: on as LocalDate });
  },
});
