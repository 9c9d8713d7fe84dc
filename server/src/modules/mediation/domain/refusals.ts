import { agentPowers, conflictGrounds, confirmationBars, mediationStages, roles, safetyRisks } from '@jieyou/contracts';
import type { AgentPower, ConfirmationBar, ConflictGround, MediationStage, Role, SafetyRisk } from '@jieyou/contracts';
import { figureMoney } from '../../../kernel/money.ts';

/** 不准的理由, each with what it needs to be said in words. */
export type MediationRefusal =
  | { code: 'no_such_mediation' }
  | { code: 'mediation_open' }
  | { code: 'matter_not_mediable' }
  | { code: 'not_a_committee'; unit: string }
  | { code: 'committee_walled' }
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
  | { code: 'suspended_for_sham'; act: string }
  | { code: 'suspended_before' }
  | { code: 'not_suspended' }
  | { code: 'appraisal_running' }
  | { code: 'no_appraisal' }
  | { code: 'appraisal_together' }
  | { code: 'undisputed_together' }
  | { code: 'nothing_undisputed' }
  | { code: 'nothing_to_report' }
  | { code: 'not_all_told'; names: number }
  | { code: 'not_all_agreed'; names: number }
  | { code: 'told_first' }
  | { code: 'agreed_before' }
  | { code: 'no_mediator' }
  | { code: 'no_such_proposal' }
  | { code: 'shared_before' }
  | { code: 'mediator_unknown' }
  | { code: 'mediator_out_of_term' }
  | { code: 'mediator_recused' }
  | { code: 'mediator_walled' }
  | { code: 'not_assigned' }
  | { code: 'agent_no_party' }
  | { code: 'two_agents' }
  | { code: 'no_attorney' }
  | { code: 'no_power'; power: AgentPower }
  | { code: 'one_side_only' }
  | { code: 'not_on_the_list' }
  | { code: 'conflict_found'; grounds: readonly ConflictGround[] }
  | { code: 'chosen_otherwise' }
  | { code: 'lead_among_them' }
  | { code: 'nobody_invited' }
  | { code: 'no_such_guest' }
  | { code: 'every_party_agrees' }
  | { code: 'not_later'; until: string }
  | { code: 'explain_first' }
  | { code: 'ask_alone' }
  | { code: 'read_aloud' }
  | { code: 'conflict_undeclared' }
  | { code: 'no_such_file' }
  | { code: 'bad_file' }
  | { code: 'cannot_be_agreed'; what: readonly string[] }
  | { code: 'unclear_agreement'; what: readonly string[] }
  | { code: 'oral_unsigned' }
  | { code: 'written_needs_signing' }
  | { code: 'read_over' }
  | { code: 'signature_evidence' }
  | { code: 'no_such_agent' }
  | { code: 'signed_before' }
  | { code: 'seal_on_paper' }
  | { code: 'sealed_before' }
  | { code: 'no_such_item' }
  | { code: 'done_before' }
  | { code: 'not_yet' }
  | { code: 'amount_needed' }
  | { code: 'more_than_owed'; left: number }
  | { code: 'not_due' }
  | { code: 'not_confirmed' }
  | { code: 'money_only' }
  | { code: 'filed_before' }
  | { code: 'call_back_first' }
  | { code: 'check_papers' }
  | { code: 'dossier_lacks'; what: readonly string[] }
  | { code: 'wages_only' }
  | { code: 'breach_first' }
  | { code: 'explain_roads' }
  | { code: 'no_road' }
  | { code: 'not_the_next_move' }
  | { code: 'before_last_move'; on: string }
  | { code: 'objection_open'; until: string }
  | { code: 'items_left'; items: number }
  | { code: 'creditor_confirms' }
  | { code: 'check_each' }
  | { code: 'not_confirmable'; bars: readonly ConfirmationBar[] }
  | { code: 'joint_application'; names: number }
  | { code: 'attach_all' }
  | { code: 'confirm_too_late'; until: string }
  | { code: 'applied_before' }
  | { code: 'not_applied' }
  | { code: 'accepted_before' }
  | { code: 'before_application' }
  | { code: 'decided_before' }
  | { code: 'not_a_ruling' }
  | { code: 'drafter_not_admitted' }
  | { code: 'not_accepted_yet' }
  | { code: 'not_decided' }
  | { code: 'enforcement_too_late'; until: string };

const listed = (stages: readonly MediationStage[]): string =>
  stages.map((stage) => `「${mediationStages[stage]}」`).join('、');

const words: { [Code in MediationRefusal['code']]: (no: Extract<MediationRefusal, { code: Code }>) => string } = {
  no_such_mediation: () => '没有找到该调解，或它不在您的职责范围内',
  mediation_open: () => '本事项已有进行中的调解，请在那里继续',
  matter_not_mediable: () => '事项须已受理且尚未办结，才能开始调解',
  not_a_committee: ({ unit }) => `「${unit}」不是人民调解委员会，请选择调委会（人民调解法第七条）`,
  committee_walled: () => '该调委会是被反映的单位，不能承办本事项，请另选',
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
  suspended_for_sham: ({ act }) => `疑似虚假调解，已中止并报告；复核排除之前不能${act}，属实的请终结调解`,
  suspended_before: () => '已经中止并报告，等待复核',
  not_suspended: () => '没有因疑似虚假调解中止，不用复核',
  appraisal_running: () => '正在鉴定，请先登记鉴定意见',
  no_appraisal: () => '没有正在进行的鉴定',
  appraisal_together: () => '鉴定须各方同意，共同委托',
  undisputed_together: () => '各方都同意记载，并知道记载的内容和作用，才能记载',
  nothing_undisputed: () => '还没有记载无争议事实，请先记载',
  nothing_to_report: () => '筛查没有发现须报告的情形；如有新情况，请先重新筛查',
  not_all_told: ({ names }) => `还有 ${names} 方没有被告知权利义务，请先告知（人民调解法第二十三、二十四条）`,
  not_all_agreed: ({ names }) => `还有 ${names} 方没有表示同意，不能开始调解（人民调解法第十七条）`,
  told_first: () => '请先告知该当事人的权利义务，再记录其意愿',
  agreed_before: () => '该当事人已表示同意，不必重复记录',
  no_mediator: () => '还没有确定调解员，请先指定或由当事人选定（人民调解法第十九条）',
  no_such_proposal: () => '没有找到这条想法，请刷新后重新选择',
  shared_before: () => '这条想法已经转告对方',
  mediator_unknown: () => '所选人员中有人不是在任的人民调解员，请从名册中选择',
  mediator_out_of_term: () => '所选调解员任期已满或者已经离任，请另选，或先在名册里续聘（人民调解法第九条）',
  mediator_recused: () => '所选调解员在本案已经回避，请另选',
  mediator_walled: () => '所选调解员是被反映的人，不能承办本事项',
  agent_no_party: () => '代理人不是当事人，不单独征询其意愿；请只选当事人本人，代理权限在开始之后登记',
  two_agents: () => '一方当事人最多委托两名代理人（民事诉讼法第六十一条）',
  no_attorney: () => '该代理人还没有登记授权委托书，请先登记代理权限',
  no_power: ({ power }) =>
    `授权委托书里没有「${agentPowers[power]}」，不能由代理人办理；请由当事人本人办理，或补办授权后登记`,
  one_side_only: () => '名单上的人须是同一方的当事人，请分开登记',
  not_on_the_list: () => '代表人须是在推选名单上签名的当事人（民事诉讼法第五十六条）',
  conflict_found: ({ grounds }) =>
    `所选调解员${grounds.map((ground) => `「${conflictGrounds[ground]}」`).join('、')}，应当回避，请另选`,
  chosen_otherwise: () => '各方所选的调解员与此不一致；请确定各方所选的人，或改由调委会指定',
  lead_among_them: () => '主调解员须在所选的调解员之中',
  nobody_invited: () => '还没有邀请人参加，请先登记邀请',
  no_such_guest: () => '没有这名被邀请的人，请刷新后重新选择',
  not_assigned: () => '该人员不是本案的调解员',
  every_party_agrees: () => '延长期限须各方当事人都同意',
  not_later: ({ until }) => `新的期限须晚于现在的期限 ${until}`,
  explain_first: () => '存在风险的，请写明筛查情况',
  ask_alone: () => '请分别单独询问各方后再填写筛查结果',
  read_aloud: () => '请当面宣读并说明权利义务后再确认',
  no_such_file: () => '没有找到所附的文件，请重新上传',
  bad_file: () => '只接受 PNG、JPEG 图片或 PDF，且不超过 3 MB；请重新扫描或拍照',
  cannot_be_agreed: ({ what }) => `协议里有不能这样约定的内容：${what.join('；')}`,
  unclear_agreement: ({ what }) => `协议里有说不清的地方：${what.join('；')}。请改清楚，或写明仍然保留的理由`,
  oral_unsigned: () => '口头协议不需要签名盖章，请登记口头协议；改用书面的，请重新拟订',
  written_needs_signing: () => '书面协议自各方、调解员签名并盖章之日生效，请逐一签名',
  read_over: () => '请先逐条宣读或由本人阅读，确认无误后再签名',
  signature_evidence: () => '请附上签名的图样，或签名页的扫描件',
  no_such_agent: () => '该人不是这一方的代理人；请先在事项里登记代理人和代理权限',
  signed_before: () => '该人已经签名',
  seal_on_paper: () => '请在协议文本上盖章后再确认',
  sealed_before: () => '已经加盖印章',
  no_such_item: () => '协议里没有这一项，请刷新后重新选择',
  done_before: () => '这一项已经履行完毕',
  not_yet: () => '日期还没有到，请核对',
  amount_needed: () => '请填写履行的金额',
  more_than_owed: ({ left }) => `超过尚未履行的数额，还剩人民币${figureMoney(left)}元`,
  not_due: () => '这一项还没有到期，或没有约定期限；请先督促或补充约定期限',
  not_confirmed: () => '协议没有经法院确认有效，不能申请强制执行；可以起诉或申请支付令',
  money_only: () => '支付令只适用于给付金钱或有价证券，请选择其他途径（民事诉讼法第二百二十五条）',
  filed_before: () => '卷宗已经核对齐全',
  call_back_first: () => '还没有回访过当事人，请先回访（人民调解法第三十一条）',
  check_papers: () => '请逐份核对卷内材料后再确认',
  dossier_lacks: ({ what }) => `卷宗还缺：${what.join('、')}；补齐后再核对`,
  wages_only: () =>
    '凭劳动调解协议申请支付令只适用于劳动报酬、工伤医疗费、经济补偿、赔偿金（劳动争议调解仲裁法第十六条）；请选择其他途径',
  breach_first: () => '请先记录哪几项到期未履行，再登记权利人选定的途径',
  explain_roads: () => '请先向权利人逐项说明条件、期限和费用，由本人选定',
  no_road: () => '还没有选定的途径，请先登记权利人的选择',
  not_the_next_move: () => '这条途径现在不能登记这一步，请按次序登记；已经走完的请另选途径',
  before_last_move: ({ on }) => `日期不能早于上一步 ${on}`,
  objection_open: ({ until }) => `债务人提出异议的期限到 ${until}，期满没有异议的，支付令才生效`,
  items_left: ({ items }) => `还有 ${items} 项没有履行完毕`,
  creditor_confirms: () => '请先向权利人核实，确认已经履行完毕',
  check_each: () => '请先逐项核对能否申请司法确认',
  not_confirmable: ({ bars }) =>
    `法院不予受理：${bars.map((bar) => confirmationBars[bar]).join('、')}；请改走正确的途径`,
  joint_application: ({ names }) => `司法确认须由双方共同申请，还有 ${names} 方没有表示同意（民事诉讼法第二百零五条）`,
  attach_all: () => '请先备齐申请书、调解协议、身份证明、代理手续和主持调解的证明',
  confirm_too_late: ({ until }) => `已经超过申请期限 ${until}（自协议生效之日起三十日）；可以起诉、申请支付令或公证`,
  applied_before: () => '已经申请，请登记法院的受理和结果',
  not_applied: () => '还没有申请司法确认',
  accepted_before: () => '法院已经受理',
  before_application: () => '受理日期不能早于申请日期',
  decided_before: () => '法院已经作出结果',
  not_a_ruling: () =>
    '“诉前调书”是民事调解书的案号；司法确认出的是裁定书，案号如（2026）鄂2825诉前调确12号，请核对（民事诉讼法第二百零六条）',
  drafter_not_admitted: () => '拟稿人还没有经各方同意参加，请先记录各方的意见（人民调解法第二十条）',
  not_accepted_yet: () => '请先登记法院受理的日期和案号',
  not_decided: () => '法院还没有作出结果',
  enforcement_too_late: ({ until }) => `已经超过申请执行的期限 ${until}（民事诉讼法第二百五十条）`,
  conflict_undeclared: () => '请先由调解员声明与各方没有亲属和利害关系',
};

/** 说明不准的理由. */
export function sayMediationRefusal<Code extends MediationRefusal['code']>(
  refusal: Extract<MediationRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: MediationRefusal) => string;
  return say(refusal);
}
