import { lawfulRoads, mediationEndings, mediationSources } from '@jieyou/contracts';
import type { MediationFact, MediationFactType } from './facts.ts';
import { termRules } from './terms.ts';

type Say = { [Type in MediationFactType]: (fact: Extract<MediationFact, { type: Type }>) => string };

/** For everybody who may read the matter: that it happened, never what was found or said in the room. */
const says: Say = {
  Opened: ({ source }) => `开始调解（${mediationSources[source]}）`,
  Screened: () => '完成安全筛查',
  DangerReported: () => '已依法报告',
  NoticeGiven: () => '已向一方告知权利义务',
  Agreed: () => '一方同意调解',
  Refused: () => '一方明确拒绝调解',
  Assigned: ({ mediators }) => `确定调解员 ${mediators.length} 名`,
  Recused: () => '一名调解员回避',
  Begun: ({ term }) => `调解开始，期限至 ${term.dueDay}（${termRules[term.rule].basis}）`,
  Extended: ({ term }) => `各方同意延长调解期限至 ${term.dueDay}`,
  Ended: ({ ending, roads }) =>
    `调解终结：${mediationEndings[ending]}；已告知：${roads.map((road) => lawfulRoads[road]).join('、')}`,
};

/** 调解中发生的事, in words. */
export function sayMediationFact(fact: MediationFact): string {
  const say = says[fact.type] as (fact: MediationFact) => string;
  return say(fact);
}
