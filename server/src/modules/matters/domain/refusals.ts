import { roles, stages } from '@jieyou/contracts';
import type { Role, Stage } from '@jieyou/contracts';

/** 不准的理由, each with what it needs to be said in words. */
export type Refusal =
  | { code: 'guarded_by_police' }
  | { code: 'no_such_matter' }
  | { code: 'no_method_in_force' }
  | { code: 'no_such_method'; version: string }
  | { code: 'wrong_stage'; stage: Stage; act: string; from: readonly Stage[] }
  | { code: 'not_your_post'; role: Role; act: string; by: readonly Role[] }
  | { code: 'not_holding'; act: string }
  | { code: 'changed_meanwhile' }
  | { code: 'command_reused' }
  | { code: 'not_in_method'; what: string; allowed: string }
  | { code: 'reason_needed'; what: string }
  | { code: 'same_grade' }
  | { code: 'not_graded' }
  | { code: 'wall_needed' }
  | { code: 'walled_unit'; unit: string }
  | { code: 'wall_around_self' }
  | { code: 'no_such_unit'; what: string }
  | { code: 'same_unit'; unit: string }
  | { code: 'consultation_due'; returns: number }
  | { code: 'consultation_not_due' }
  | { code: 'consult_other_lead'; unit: string }
  | { code: 'track_needs_consultation'; grade: string; route: string }
  | { code: 'track_needs_sponsor'; grade: string; route: string }
  | { code: 'sponsor_not_due' }
  | { code: 'no_such_leader' }
  | { code: 'walled_leader' }
  | { code: 'leader_cannot_see' }
  | { code: 'same_sponsor' }
  | { code: 'no_refer_up' }
  | { code: 'raise_first' }
  | { code: 'referred_already' }
  | { code: 'agreed_lead_differs'; agreed: string }
  | { code: 'returned_before'; unit: string }
  | { code: 'no_open_order' }
  | { code: 'order_not_sent' }
  | { code: 'order_not_received' }
  | { code: 'better_owner_is_self' }
  | { code: 'no_such_duty' }
  | { code: 'duty_names_other'; no: number; unit: string }
  | { code: 'no_duty_cited' }
  | { code: 'no_clock'; clock: string }
  | { code: 'extension_pending' }
  | { code: 'no_extension_pending' }
  | { code: 'extensions_used'; times: number }
  | { code: 'extension_too_long'; most: string }
  | { code: 'tell_the_party' }
  | { code: 'decide_own_request' }
  | { code: 'already_paused' }
  | { code: 'not_paused' }
  | { code: 'paused' }
  | { code: 'no_level_above' }
  | { code: 'not_below'; unit: string }
  | { code: 'same_matter' }
  | { code: 'other_closed' }
  | { code: 'other_not_yours' }
  | { code: 'other_not_walled' }
  | { code: 'no_level_below' }
  | { code: 'no_other_matter' }
  | { code: 'road_needed' }
  | { code: 'answer_first' }
  | { code: 'same_person' }
  | { code: 'call_back_first' }
  | { code: 'reopen_closed'; until: string }
  | { code: 'not_concluded' }
  | { code: 'overdue_already' }
  | { code: 'open_orders' }
  | { code: 'objection_open' }
  | { code: 'no_objection' }
  | { code: 'bad_party'; words: string; field?: string }
  | { code: 'no_such_party' }
  | { code: 'not_by_applicant' };

const stageList = (from: readonly Stage[]): string => from.map((stage) => `「${stages[stage]}」`).join('、');
const roleList = (by: readonly Role[]): string => by.map((role) => roles[role]).join('、');

/** Every refusal has words that say what to do next. Adding a code without words does not compile. */
const words: { [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => string } = {
  guarded_by_police: () =>
    '警情有家暴、未成年人、刀具或者扬言伤人的风险，不能只以调解了结；请先由公安机关依法处理，并在告知的途径里选「向公安机关报案」',
  no_such_matter: () => '没有找到该事项，或它不在您的职责范围内；请核对事项编码',
  no_method_in_force: () =>
    '本县还没有发布工作法，暂不能登记事项；请中心主任登录，在「做法与日历」批准各年日历并发布工作法',
  no_such_method: ({ version }) => `本县没有发布过 ${version} 这一版工作法；请刷新页面后再办`,
  wrong_stage: ({ stage, act, from }) => `事项处于「${stages[stage]}」，不能${act}；须处于${stageList(from)}`,
  not_your_post: ({ role, act, by }) => `您的岗位（${roles[role]}）不能${act}；由${roleList(by)}办理`,
  not_holding: ({ act }) => `${act}由责任中心或持有工单的单位进行；该事项现不由您单位负责`,
  changed_meanwhile: () => '该事项刚刚被他人处理过，请刷新后再办；您填写的内容仍保留在表单中',
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
  not_in_method: ({ what, allowed }) => `现行工作法没有这个${what}；可选：${allowed}`,
  reason_needed: ({ what }) => `${what}须写明理由`,
  same_grade: () => '等级与现在相同，无需改级',
  not_graded: () => '请先定级，再交办',
  wall_needed: () => '检举控告须先设定回避（隔离被反映的单位或人员），再交办（信访工作条例第三十条）',
  walled_unit: ({ unit }) => `「${unit}」是被反映的单位，不得接收该事项；请另选单位`,
  wall_around_self: () => '被反映的单位包含您所在的单位，您也须回避；请先提级，由上一级综治中心设定',
  no_such_unit: ({ what }) => `${what}不存在或已撤销，请从列表中重新选择`,
  same_unit: ({ unit }) => `「${unit}」已在本事项的承办单位中，请勿重复选择`,
  consultation_due: ({ returns }) => `已退单 ${returns} 次，须先组织会商并记录会商意见，再交办或办结`,
  consultation_not_due: () => '尚无单位退单，等级也不要求会商；可以直接交办',
  consult_other_lead: ({ unit }) => `现由「${unit}」主办；会商要换主办单位的，请先收回改派，再记录会商`,
  track_needs_consultation: ({ grade, route }) =>
    `「${grade}」事项走「${route}」，须先由中心主任记录会商、确定主办单位，再交办或办结`,
  track_needs_sponsor: ({ grade, route }) => `「${grade}」事项走「${route}」，须先由中心主任指定包案领导，再交办或办结`,
  sponsor_not_due: () => '本等级不要求领导包案，无需指定；确需领导包案的，请先改级',
  no_such_leader: () => '所选人员不在任，不能包案；请从列表中重新选择',
  walled_leader: () => '所选人员或其单位是被反映的一方，不能包案；请另选一位领导',
  leader_cannot_see: () => '所选人员的岗位范围不含本事项，看不到也就包不了；请选本级或上级的领导',
  same_sponsor: () => '包案领导就是这一位，无需重复指定',
  no_refer_up: () => '按现行工作法，本等级没有可以提请的上一级；确有必要的，请先改级',
  raise_first: () => '提请上级统筹由县级综治中心进行；请先提级',
  referred_already: () => '已经提请上级统筹；有新情况的，请记录进展',
  agreed_lead_differs: ({ agreed }) => `会商确定由「${agreed}」主办；如要改变，请重新会商`,
  returned_before: ({ unit }) => `「${unit}」已退过此单；请改派，或组织会商`,
  no_open_order: () => '没有找到您单位在办的工单；它可能已退回、交回或办结',
  order_not_sent: () => '该工单已经接单，不能重复接单',
  order_not_received: () => '请先接单',
  better_owner_is_self: () => '更合适的承办单位不能是本单位；确不清楚的，请写明理由并选综治中心',
  no_such_duty: () => '所选的职责清单条目今日不在施行，请重新选择建议，或者不引用、直接选主办单位',
  duty_names_other: ({ no, unit }) => `职责清单第 ${no} 条的主责单位不是「${unit}」；请重新选择建议，或者不引用这一条`,
  no_duty_cited: () => '这张工单没有引用职责清单；要报告清单有错，请到「职责清单」那一条的页面',
  no_clock: ({ clock }) => `「${clock}」时钟没有在计时，无法进行此操作`,
  extension_pending: () => '已有一份延期申请等待审批',
  no_extension_pending: () => '没有待审批的延期申请',
  extensions_used: ({ times }) => `按现行工作法最多延期 ${times} 次，已经用完；请按期办结或提级处理`,
  extension_too_long: ({ most }) => `每次延期最长 ${most}，请缩短`,
  tell_the_party: () => '同意延期的，须先将延期理由告知当事人，再勾选「已告知」',
  decide_own_request: () => '延期不能由申请人本人审批；请由其他有权人员审批',
  already_paused: () => '时钟已经中止',
  not_paused: () => '时钟没有中止，无需恢复',
  paused: () => '事项处于中止状态，请先恢复计时',
  no_level_above: () => '本级之上没有可以提级的综治中心',
  not_below: ({ unit }) => `「${unit}」不是下一级综治中心，请选择本级所辖的中心`,
  same_matter: () => '不能与自身关联或并案，请核对编码',
  other_closed: () => '对方事项已经办结或终止，不能并入；可以改用「关联」',
  other_not_yours: () => '对方事项不由您所在的中心负责，不能并入；请用「关联」，或请负责的中心办理',
  other_not_walled: () =>
    '本事项已设回避而对方没有，并入后被反映的一方就看得到了；请先为对方事项设定同样的回避，再并案',
  no_level_below: () => '本级之下没有可以下交的综治中心',
  no_other_matter: () => '没有找到对方事项，或它不在您的职责范围内；请核对编码',
  road_needed: () => '未化解、转送或引导其他途径的，须选明告知当事人的法定途径（人民调解法第二十六条）',
  answer_first: () => '请先答复申请人并勾选「已答复」，再办结',
  same_person: () => '核验须由承办人以外的人进行',
  call_back_first: () => '按现行工作法须先回访，再归档',
  reopen_closed: ({ until }) => `重启期限已于 ${until} 届满；请作为新事项登记并关联本事项`,
  not_concluded: () => '该事项没有办结记录，不能重启；请作为新事项登记并关联本事项',
  overdue_already: () => '期限已经届满，不能再延期或中止；请尽快办结',
  open_orders: () => '还有未结束的工单，请先由承办单位办结、交回或退回',
  objection_open: () => '当事人提出了异议，尚未答复；请先用「答复异议」答复，或者退回、重启办理',
  no_objection: () => '当事人没有待答复的异议',
  no_such_party: () => '该当事人不在本事项中，请刷新后重新选择',
  bad_party: ({ words: said }) => said,
  not_by_applicant: () => '撤回须由申请人本人或其代理人提出；请核实后勾选确认',
};

/** 说明不准的理由. */
export function sayRefusal<Code extends Refusal['code']>(refusal: Extract<Refusal, { code: Code }>): string {
  const say = words[refusal.code] as (refusal: Refusal) => string;
  return say(refusal);
}
