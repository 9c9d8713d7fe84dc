import { refuse } from '../../../../kernel/result.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { badDay, defineReferralAct, happened } from '../act.ts';
import { consentGap } from '../consent-gap.ts';
import { notInformed } from '../referral.ts';
import { referralTerm } from '../terms.ts';

/** 移送: a numbered letter with its receipt slip; only after everybody was told and agreed, or the law wants it so. */
export const send = defineReferralAct({
  name: 'send',
  label: '移送',
  help: '出具编号的移送函和回执，把清单上的材料交给对方；决定期限开始计算。',
  basis: '人民调解法 第十七条、第十八条；个人信息保护法 第二十三条',
  side: 'sender',
  from: ['preparing', 'returned'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  ready: (referral) => (referral.purpose === 'inform' ? { code: 'only_informing' } : consentGap(referral)),
  texts: ({ supplement, uninformed }) => ({ supplement, uninformed }),
  decide: (referral, { on, supplement, uninformed }, context) => {
    if (referral.stage === 'returned' && !supplement) return refuse({ code: 'say_supplement' });
    const untold = notInformed(referral).length;
    if (untold > 0 && !uninformed) return refuse({ code: 'not_informed', names: untold });
    const bad = badDay(on, context, dayOf(referral.openedAt));
    if (bad) return bad;
    const { matter, method, calendar } = context;
    const from = on as LocalDate;
    const decide = referralTerm('decide', referral, { from, kind: matter.kind, method, calendar });
    return happened({ type: 'Sent', on: from, round: referral.round + 1, decide });
  },
});
