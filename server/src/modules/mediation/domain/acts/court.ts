import { dayOf, localDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { decideBy, enforceBy, objectBy } from '../confirmation.ts';

const by = ['mediator', 'window_clerk', 'centre_director'] as const;

/** 法院受理. */
export const courtAccepted = defineMediationAct({
  name: 'court_accepted',
  label: '登记法院受理',
  help: '记下法院受理的日期和案号；法院十五日内裁定。',
  basis: '人民调解协议司法确认程序的若干规定第四条、第五条',
  from: ['effective'],
  by,
  ready: ({ confirmation }) => {
    if (!confirmation?.applied) return { code: 'not_applied' };
    return confirmation.accepted || confirmation.outcome ? { code: 'accepted_before' } : undefined;
  },
  texts: ({ caseNo }) => ({ caseNo }),
  decide: ({ confirmation }, { on, caseNo }, { now, calendar }) => {
    const day = localDate(on);
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    if (caseNo.includes('调书')) return refuse({ code: 'not_a_ruling' });
    if (confirmation?.applied && day < confirmation.applied.on) return refuse({ code: 'before_application' });
    return happened({ type: 'CourtAccepted', on: day, decideBy: decideBy(day, calendar) });
  },
});

/** 法院的结果. */
export const courtDecided = defineMediationAct({
  name: 'court_decided',
  label: '登记法院结果',
  help: '裁定有效的，可以申请强制执行；驳回、不予受理的，可以变更协议、重新调解或者起诉。',
  basis: '民事诉讼法第二百零六条',
  from: ['effective'],
  by,
  ready: ({ confirmation }) => {
    if (!confirmation?.applied) return { code: 'not_applied' };
    return confirmation.outcome ? { code: 'decided_before' } : undefined;
  },
  texts: ({ reason }) => ({ reason }),
  decide: ({ confirmation }, { outcome, on }, { now }) => {
    const day = localDate(on);
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    const ruled = outcome === 'confirmed' || outcome === 'rejected';
    if (ruled && !confirmation?.accepted) return refuse({ code: 'not_accepted_yet' });
    return happened({ type: 'CourtDecided', outcome, on: day });
  },
});

/** 裁定送达. */
export const rulingServed = defineMediationAct({
  name: 'ruling_served',
  label: '登记裁定送达',
  help: '当事人对裁定有异议的，自收到之日起十五日内提出。',
  basis: '最高人民法院关于适用民事诉讼法的解释第三百七十二条',
  from: ['effective', 'performed'],
  by,
  ready: ({ confirmation }) => (confirmation?.outcome ? undefined : { code: 'not_decided' }),
  decide: (mediation, { party, on }, { now, calendar }) => {
    const day = localDate(on);
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    return (
      notAParty(mediation, party) ??
      happened({ type: 'RulingServed', party, on: day, objectBy: objectBy(day, calendar) })
    );
  },
});

/** 申请强制执行. */
export const applyEnforcement = defineMediationAct({
  name: 'apply_enforcement',
  label: '登记申请强制执行',
  help: '法院确认有效的协议，一方拒绝履行的，对方自履行期间最后一日起二年内可以申请执行。',
  basis: '民事诉讼法第二百零六条、第二百五十条',
  from: ['effective'],
  by,
  ready: ({ confirmation }) => (confirmation?.outcome?.kind === 'confirmed' ? undefined : { code: 'not_confirmed' }),
  texts: ({ note }) => ({ note }),
  decide: (mediation, { party, on }, { now, calendar }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    const day = localDate(on);
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    const last = (mediation.agreement?.duties ?? [])
      .flatMap(({ due }) => due ?? [])
      .toSorted()
      .at(-1);
    const until = last && enforceBy(last, calendar);
    if (until !== undefined && day > until) return refuse({ code: 'enforcement_too_late', until });
    return happened({ type: 'EnforcementApplied', party, on: day });
  },
});
