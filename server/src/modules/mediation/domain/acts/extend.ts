import { localDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';

/** 延长调解期限, when every party agrees. */
export const extend = defineMediationAct({
  name: 'extend',
  label: '延长调解期限',
  help: '期限内没有达成协议，各方都同意继续的，可以延长。',
  basis: '人民调解工作若干规定第三十六条',
  from: ['mediating'],
  by: ['mediator'],
  assigned: true,
  texts: ({ reason }) => ({ reason }),
  decide: ({ term }, { until, agreed }) => {
    if (!agreed) return refuse({ code: 'every_party_agrees' });
    const day = localDate(until);
    if (!term || day <= term.dueDay) return refuse({ code: 'not_later', until: term?.dueDay ?? '' });
    return happened({ type: 'Extended', term: { ...term, dueDay: day, rawDay: day } });
  },
});
