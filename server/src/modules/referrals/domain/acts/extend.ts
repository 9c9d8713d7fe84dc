import { dayOf } from '../../../../kernel/local-date.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineReferralAct, happened, onBehalf } from '../act.ts';

/** 延长办理期限, with every party's consent. */
export const extend = defineReferralAct({
  name: 'extend',
  label: '延长期限',
  help: '各方当事人都同意的，可以延长办理期限。',
  basis: '人民法院特邀调解规定 第二十七条；人民调解工作若干规定 第三十六条',
  side: 'receiver',
  from: ['accepted'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  ready: ({ handle }) => (handle ? undefined : { code: 'no_term' }),
  texts: ({ reason, source }) => ({ reason, source }),
  decide: (referral, { until, agreed, source }, context) => {
    if (!agreed) return refuse({ code: 'every_party_agrees' });
    const { handle } = referral;
    if (!handle) return refuse({ code: 'no_term' });
    const least = handle.dueDay > dayOf(context.now) ? handle.dueDay : dayOf(context.now);
    if (until <= least) return refuse({ code: 'not_later', until: least });
    const behalf = onBehalf(referral, 'receiver', context);
    if (behalf && !source) return refuse({ code: 'say_source' });
    const day = until as LocalDate;
    const term = { rule: 'agreed' as const, dueDay: day, rawDay: day, provisional: false };
    return happened({ type: 'Extended', handle: term, onBehalf: behalf });
  },
});
