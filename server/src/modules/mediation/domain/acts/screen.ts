import { instant } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import type { SafetyRisk } from '@jieyou/contracts';
import { defineMediationAct, happened } from '../act.ts';

/** 有此情形的，应当及时报告 (人民调解法 第二十五条; 反家庭暴力法 第十四条; 未成年人保护法 第十一条). */
const mustReport: readonly SafetyRisk[] = ['family_violence', 'minor', 'threat', 'self_harm', 'crime'];

/** “立即”: an hour is the longest that anybody may take it to mean. */
const AT_ONCE_MS = 60 * 60 * 1000;

/** 安全筛查: before anybody is put into one room. It can be done again whenever something comes to light. */
export const screen = defineMediationAct({
  name: 'screen',
  label: '安全筛查',
  help: '分别单独询问各方，确认同室调解是否安全；有风险的，分开调解或不调解。',
  basis: '人民调解法第二十五条；反家庭暴力法第十四条；未成年人保护法第十一条',
  from: ['asking', 'mediating'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: (mediation, { risks, arrangement, asked, note }, { now }) => {
    if (!asked) return refuse({ code: 'ask_alone' });
    if (risks.length > 0 && arrangement === 'together') return refuse({ code: 'risk_in_one_room', risks });
    if (risks.length > 0 && !note) return refuse({ code: 'explain_first' });
    const earlier = mediation.screening?.risks ?? [];
    const fresh = risks.some((risk) => mustReport.includes(risk) && !earlier.includes(risk));
    const reportDue = fresh ? instant(Date.parse(now) + AT_ONCE_MS) : mediation.reportDue;
    return happened({ type: 'Screened', risks: [...new Set(risks)], arrangement, reportDue });
  },
});
