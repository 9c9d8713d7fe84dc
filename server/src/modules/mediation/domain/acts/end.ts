import { defineMediationAct, happened } from '../act.ts';

/** 终结调解: no agreement, or a party wants to stop; everybody hears the other roads. */
export const end = defineMediationAct({
  name: 'end',
  label: '终结调解',
  help: '调解不成、当事人要求终止或不宜继续的，终结并告知仲裁、行政、司法等途径；可记下无争议事实供法院使用。',
  basis: '人民调解法第二十三条第二项、第二十六条；最高人民法院关于人民法院特邀调解的规定第十八条、第二十二条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'centre_director'],
  ready: ({ reportDue }) => (reportDue ? { code: 'report_first', until: reportDue } : undefined),
  texts: ({ reason, undisputed }) => ({ reason, undisputed }),
  decide: (_mediation, { ending, roads }) => happened({ type: 'Ended', ending, roads: [...new Set(roads)] }),
});
