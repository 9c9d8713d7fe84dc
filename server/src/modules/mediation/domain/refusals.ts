import { mediationStages, roles, safetyRisks } from '@jieyou/contracts';
import type { MediationStage, Role, SafetyRisk } from '@jieyou/contracts';

/** 不准的理由, each with what it needs to be said in words. */
export type MediationRefusal =
  | { code: 'no_such_mediation' }
  | { code: 'mediation_open' }
  | { code: 'matter_not_mediable' }
  | { code: 'not_a_committee'; unit: string }
  | { code: 'two_sides_needed' }
  | { code: 'wrong_mediation_stage'; stage: MediationStage; act: string; from: readonly MediationStage[] }
  | { code: 'not_your_post'; role: Role; act: string; by: readonly Role[] }
  | { code: 'not_of_the_committee'; act: string }
  | { code: 'not_the_mediator'; act: string }
  | { code: 'no_such_party' }
  | { code: 'not_screened' }
  | { code: 'risk_in_one_room'; risks: readonly SafetyRisk[] }
  | { code: 'unfit_to_mediate' }
  | { code: 'report_first'; until: string }
  | { code: 'nothing_to_report' }
  | { code: 'not_all_told'; names: number }
  | { code: 'not_all_agreed'; names: number }
  | { code: 'told_first' }
  | { code: 'agreed_before' }
  | { code: 'no_mediator' }
  | { code: 'mediator_unknown' }
  | { code: 'mediator_recused' }
  | { code: 'mediator_walled' }
  | { code: 'not_assigned' }
  | { code: 'every_party_agrees' }
  | { code: 'not_later'; until: string }
  | { code: 'explain_first' }
  | { code: 'ask_alone' }
  | { code: 'read_aloud' }
  | { code: 'conflict_undeclared' };

const listed = (stages: readonly MediationStage[]): string =>
  stages.map((stage) => `「${mediationStages[stage]}」`).join('、');

const words: { [Code in MediationRefusal['code']]: (no: Extract<MediationRefusal, { code: Code }>) => string } = {
  no_such_mediation: () => '没有找到该调解，或它不在您的职责范围内',
  mediation_open: () => '本事项已有进行中的调解，请在那里继续',
  matter_not_mediable: () => '事项须已受理且尚未办结，才能开始调解',
  not_a_committee: ({ unit }) => `「${unit}」不是人民调解委员会，请选择调委会（人民调解法第七条）`,
  two_sides_needed: () => '调解须有申请方和被申请方，请先在事项里登记对方当事人',
  wrong_mediation_stage: ({ stage, act, from }) =>
    `调解处于「${mediationStages[stage]}」，不能${act}；须处于${listed(from)}`,
  not_your_post: ({ role, act, by }) =>
    `您的岗位（${roles[role]}）不能${act}；由${by.map((each) => roles[each]).join('、')}办理`,
  not_of_the_committee: ({ act }) => `${act}由承担本次调解的调委会或负责的综治中心办理`,
  not_the_mediator: ({ act }) => `${act}由本案的调解员办理`,
  no_such_party: () => '该当事人不在本次调解中，请刷新后重新选择',
  not_screened: () => '请先做安全筛查，再安排见面',
  risk_in_one_room: ({ risks }) =>
    `存在${risks.map((risk) => `「${safetyRisks[risk]}」`).join('、')}，不能安排同室调解；请选择分开调解或不宜调解`,
  unfit_to_mediate: () => '安全筛查认为不宜调解，请终结调解并告知其他途径',
  report_first: ({ until }) => `有依法应当报告的情形，请先报告并登记接报单位（最迟 ${until}）`,
  nothing_to_report: () => '筛查没有发现须报告的情形；如有新情况，请先重新筛查',
  not_all_told: ({ names }) => `还有 ${names} 方没有被告知权利义务，请先告知（人民调解法第二十三、二十四条）`,
  not_all_agreed: ({ names }) => `还有 ${names} 方没有表示同意，不能开始调解（人民调解法第十七条）`,
  told_first: () => '请先告知该当事人的权利义务，再记录其意愿',
  agreed_before: () => '该当事人已表示同意，不必重复记录',
  no_mediator: () => '还没有确定调解员，请先指定或由当事人选定（人民调解法第十九条）',
  mediator_unknown: () => '所选人员中有人不是在任的人民调解员，请从名册中选择',
  mediator_recused: () => '所选调解员在本案已经回避，请另选',
  mediator_walled: () => '所选调解员是被反映的人，不能承办本事项',
  not_assigned: () => '该人员不是本案的调解员',
  every_party_agrees: () => '延长期限须各方当事人都同意',
  not_later: ({ until }) => `新的期限须晚于现在的期限 ${until}`,
  explain_first: () => '存在风险的，请写明筛查情况',
  ask_alone: () => '请分别单独询问各方后再填写筛查结果',
  read_aloud: () => '请当面宣读并说明权利义务后再确认',
  conflict_undeclared: () => '请先由调解员声明与各方没有亲属和利害关系',
};

/** 说明不准的理由. */
export function sayMediationRefusal<Code extends MediationRefusal['code']>(
  refusal: Extract<MediationRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: MediationRefusal) => string;
  return say(refusal);
}
