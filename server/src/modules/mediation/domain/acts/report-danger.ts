import { defineMediationAct, happened } from '../act.ts';

/** 报告: to whom, who took it, which receipt. */
export const reportDanger = defineMediationAct({
  name: 'report_danger',
  label: '报告登记',
  help: '发现可能激化或依法应当报告的情形，立即报告，并记下接报的单位和人员。',
  basis: '人民调解法第二十五条；反家庭暴力法第十四条；未成年人保护法第十一条',
  from: ['asking', 'mediating', 'reached', 'effective', 'performed', 'ended'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  ready: ({ screening }) => (screening && screening.risks.length > 0 ? undefined : { code: 'nothing_to_report' }),
  texts: ({ receiver, receipt, note }) => ({ receiver, receipt, note }),
  decide: (_mediation, { to }) => happened({ type: 'DangerReported', to }),
});
