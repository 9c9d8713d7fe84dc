import { defineMediationAct, happened } from '../act.ts';
import { notAgreed, notTold } from '../mediation.ts';
import { mediationTerm } from '../terms.ts';

/** 开始调解: everybody screened, told and agreed, and a mediator there. The term begins to run. */
export const begin = defineMediationAct({
  name: 'begin',
  label: '开始调解',
  help: '各方已筛查、已告知、均同意，调解员已确定；调解期限从今天起算。',
  basis: '人民调解法第十七条、第十九条、第二十三条；人民调解工作若干规定第三十六条',
  from: ['asking'],
  by: ['mediator', 'centre_director'],
  ready: (mediation) => {
    const { screening, reportDue, mediators } = mediation;
    if (!screening) return { code: 'not_screened' };
    if (reportDue) return { code: 'report_first', until: reportDue };
    if (screening.arrangement === 'none') return { code: 'unfit_to_mediate' };
    const [told, agreed] = [notTold(mediation).length, notAgreed(mediation).length];
    if (told > 0) return { code: 'not_all_told', names: told };
    if (agreed > 0) return { code: 'not_all_agreed', names: agreed };
    return mediators.length === 0 ? { code: 'no_mediator' } : undefined;
  },
  decide: ({ source }, { openness }, { now, calendar, matter }) =>
    happened({ type: 'Begun', openness, term: mediationTerm({ kind: matter.kind, source }, now, calendar) }),
});
