import { refuse } from '../../../../kernel/result.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { badDay, defineReferralAct, happened } from '../act.ts';

/** 记录当事人的意愿. A refusal keeps everything here; it may be taken back by the party alone. */
export const consent = defineReferralAct({
  name: 'consent',
  label: '记录意愿',
  help: '逐一记录当事人是否同意移送；有一人不同意的，不能移送。',
  basis: '人民调解法 第十七条；人民法院特邀调解规定 第二条；个人信息保护法 第二十三条',
  side: 'ours',
  from: ['preparing', 'sent', 'returned'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  texts: ({ note }) => ({ note }),
  decide: (referral, { party, agreed, way, on }, context) => {
    if (!referral.parties.includes(party)) return refuse({ code: 'no_such_party' });
    if (agreed && referral.wills[party]?.agreed === true) return refuse({ code: 'agreed_before' });
    const bad = badDay(on, context, null);
    return bad ?? happened({ type: 'Willed', party, agreed, way, on: on as LocalDate });
  },
});
