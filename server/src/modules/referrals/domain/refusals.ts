import { partnerKinds, policeHints, referralKinds, referralStages, roles } from '@jieyou/contracts';
import type { PartnerKind, PoliceHint, ReferralKind, ReferralStage, Role } from '@jieyou/contracts';

/** 不准的理由, each with what it needs to be said in words. */
export type ReferralRefusal =
  | { code: 'no_such_referral' }
  | { code: 'no_such_partner' }
  | { code: 'partner_retired' }
  | { code: 'partner_not_for'; kind: ReferralKind; fit: readonly PartnerKind[] }
  | { code: 'partner_walled' }
  | { code: 'office_walled' }
  | { code: 'wall_first' }
  | { code: 'not_our_office' }
  | { code: 'matter_over' }
  | { code: 'same_running' }
  | { code: 'not_your_post'; role: Role; act: string; by: readonly Role[] }
  | { code: 'not_your_side'; act: string; who: string }
  | { code: 'wrong_referral_stage'; stage: ReferralStage; act: string; from: readonly ReferralStage[] }
  | { code: 'no_such_party' }
  | { code: 'basis_needed' }
  | { code: 'materials_needed' }
  | { code: 'number_needed'; what: string }
  | { code: 'bad_court_number' }
  | { code: 'procedure_needed' }
  | { code: 'road_needed' }
  | { code: 'days_needed' }
  | { code: 'safety_plan_needed'; hints: readonly PoliceHint[] }
  | { code: 'not_informed'; names: number }
  | { code: 'not_agreed'; names: number }
  | { code: 'party_refused' }
  | { code: 'agreed_before' }
  | { code: 'not_yet'; today: string }
  | { code: 'too_early'; after: string }
  | { code: 'say_source' }
  | { code: 'say_supplement' }
  | { code: 'received_before' }
  | { code: 'not_received' }
  | { code: 'every_party_agrees' }
  | { code: 'not_later'; until: string }
  | { code: 'no_term' }
  | { code: 'undisputed_needed' }
  | { code: 'papers_back' }
  | { code: 'guarded_by_police'; hints: readonly PoliceHint[] }
  | { code: 'only_informing' }
  | { code: 'not_informing' };

const listed = (hints: readonly PoliceHint[]): string => hints.map((hint) => policeHints[hint]).join('、');

const words: { [Code in ReferralRefusal['code']]: (no: Extract<ReferralRefusal, { code: Code }>) => string } = {
  no_such_referral: () => '没有找到该对接，或它不在您的职责范围内',
  no_such_partner: () => '没有这个对方单位；请在「对接单位」里先登记',
  partner_retired: () => '该对方单位已经停用，请另选',
  partner_not_for: ({ kind, fit }) =>
    `「${referralKinds[kind]}」的对方应为${fit.map((each) => partnerKinds[each]).join('、')}，请重新选择`,
  partner_walled: () => '对方单位是被检举控告的单位，不得把材料转给它（信访工作条例第三十条）；请转有管辖权的其他机关',
  office_walled: () => '我方经办单位是被反映的单位，请另选',
  wall_first: () => '检举控告事项请先设定回避，再移送',
  not_our_office: () => '我方经办单位须是本县的综治中心、调委会或部门，请重新选择',
  matter_over: () => '事项已经结束，不能再登记对接；有新情况的，请先重新办理',
  same_running: () => '与同一单位的同一种对接正在进行，请在那里继续',
  not_your_post: ({ role, act, by }) =>
    `您的岗位（${roles[role]}）不能${act}；由${by.map((each) => roles[each]).join('、')}办理`,
  not_your_side: ({ act, who }) => `${act}由${who}办理`,
  wrong_referral_stage: ({ stage, act, from }) =>
    `对接处于「${referralStages[stage]}」，不能${act}；须处于${from.map((each) => `「${referralStages[each]}」`).join('、')}`,
  no_such_party: () => '该当事人不在本次对接之中，请刷新后重新选择',
  basis_needed: () => '依法律规定移送的，请写明法律、条文',
  materials_needed: () => '移送须有材料清单，请一行写一份',
  number_needed: ({ what }) => `请填写${what}`,
  bad_court_number: () => '法院案号的写法如（2026）鄂2825诉前调12号，请核对',
  procedure_needed: () => '诉中委托请选择审理程序：普通程序十五日，简易程序七日',
  road_needed: () => '请选择行政调解、行政复议还是行政裁决',
  days_needed: () => '对方转来的，请填写对方移送日期和我方签收日期',
  safety_plan_needed: ({ hints }) => `警情提示有${listed(hints)}，请填写警情号和安全预案；不能以调解了结`,
  not_informed: ({ names }) => `还有 ${names} 名当事人没有告知；请先告知，或写明不能告知的原因`,
  not_agreed: ({ names }) => `还有 ${names} 名当事人没有表示同意，不能移交任何材料`,
  party_refused: () => '有当事人明确不同意，不能移送；请告知其他途径，撤回本次对接',
  agreed_before: () => '该当事人已表示同意，不必重复记录',
  not_yet: ({ today }) => `日期不能晚于今天 ${today}`,
  too_early: ({ after }) => `日期不能早于上一步的 ${after}`,
  say_source: () => '对方没有在本系统办理，由您代为登记的，请写明凭据：对方的回执、电话或来人',
  say_supplement: () => '退回后再次移送的，请写明补正了什么',
  received_before: () => '已经签收，请决定受理或者退回',
  not_received: () => '请先登记签收，再决定受理或者退回',
  every_party_agrees: () => '延长期限须各方当事人都同意；不同意的，到期交回',
  not_later: ({ until }) => `新的期限须晚于现在的期限 ${until}`,
  no_term: () => '本次对接没有办理期限，不需要延长',
  undisputed_needed: () => '没有办成的，请写明各方无争议的事实，或确认核对后没有',
  papers_back: () => '没有办成或者撤回的，请先把材料全部交回，再确认',
  guarded_by_police: ({ hints }) =>
    `警情涉及${listed(hints)}，不能以调解了结；请登记公安机关的处理结果，民事部分可以另行调解`,
  only_informing: () => '本次只告知当事人，不移交材料；要移送的，请另行登记',
  not_informing: () => '本次是移送，请办理移送；只告知当事人的，请另行登记',
};

/** 说明不准的理由. */
export function sayReferralRefusal<Code extends ReferralRefusal['code']>(
  refusal: Extract<ReferralRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: ReferralRefusal) => string;
  return say(refusal);
}
