/** 调解词汇 — closed lists of people's mediation; the articles are those of 人民调解法 unless another law is named. */

/** 调解环节. */
export const mediationStages = {
  asking: '征询意愿',
  mediating: '调解中',
  reached: '达成协议待生效',
  effective: '协议已生效',
  performed: '履行完毕',
  ended: '调解终结',
} as const;
export type MediationStage = keyof typeof mediationStages;

/** 案件来源, as the national mediation statistics count it; the 2010 form prints only the first two. */
export const mediationSources = {
  apply: '依当事人申请',
  own: '主动调解',
  court: '人民法院委派或委托',
  procuratorate: '人民检察院移送',
  police: '公安机关移送',
  petition: '信访部门移送',
  other: '其他单位移送',
} as const;
export type MediationSource = keyof typeof mediationSources;

/** 当事人表达意愿的方式. */
export const consentWays = {
  signed: '当面签字',
  spoken: '当面口头',
  phone: '电话',
  online: '线上',
  agent: '由代理人表示',
} as const;
export type ConsentWay = keyof typeof consentWays;

/** 安全筛查 — each is asked before anybody is put into one room. */
export const safetyRisks = {
  family_violence: '家庭暴力',
  minor: '涉及未成年人受侵害',
  incapacity: '无民事行为能力或限制民事行为能力，监护人未到场',
  threat: '威胁、跟踪或携带凶器',
  self_harm: '自杀、自伤的言行',
  crime: '可能构成治安案件或刑事案件',
} as const;
export type SafetyRisk = keyof typeof safetyRisks;

/** 见面安排. */
export const arrangements = {
  together: '可以同室调解',
  apart: '分开调解，不见面',
  none: '不宜调解',
} as const;
export type Arrangement = keyof typeof arrangements;

/** 调解员如何确定 (第十九条). */
export const assignmentModes = { committee: '调委会指定', parties: '当事人选定' } as const;
export type AssignmentMode = keyof typeof assignmentModes;

/** 回避事由. */
export const recusalGrounds = {
  relative: '与一方是近亲属',
  interest: '与纠纷有利害关系',
  earlier: '曾经手本纠纷，可能影响公正',
  other_relation: '与一方有其他关系，可能影响公正',
  party_asks: '当事人要求更换',
} as const;
export type RecusalGround = keyof typeof recusalGrounds;

/** 调解如何终结. `sham` stops and reports (最高法特邀调解规定 第十八条). */
export const mediationEndings = {
  refused: '一方明确拒绝调解',
  failed: '调解不成',
  ended_by_party: '当事人要求终止',
  withdrawn: '申请人撤回',
  unfit: '不适宜调解',
  sham: '疑似虚假调解',
  transferred: '移交其他机关',
} as const;
export type MediationEnding = keyof typeof mediationEndings;

/** 虚假调解向谁报告 (最高法特邀调解规定 第十八条). */
export const shamReceivers = { court: '人民法院', organisation: '调解组织', justice: '司法行政机关' } as const;
export type ShamReceiver = keyof typeof shamReceivers;

/** 是否公开 (第二十三条第三项); closed unless the parties want it open. */
export const openness = { closed: '不公开进行', open: '公开进行' } as const;

/** 报告对象 for the duty to report (第二十五条; 反家庭暴力法 第十四条; 未成年人保护法 第十一条). */
export const reportReceivers = {
  police: '公安机关',
  civil_affairs: '民政部门',
  procuratorate: '人民检察院',
  women: '妇联',
  health: '卫生健康部门',
} as const;
export type ReportReceiver = keyof typeof reportReceivers;

/** 协议形式 (第二十八条). */
export const agreementForms = { written: '书面协议', oral: '口头协议' } as const;
export type AgreementForm = keyof typeof agreementForms;

/** 签名人的身份. */
export const signerRoles = { party: '当事人', agent: '代理人', mediator: '人民调解员', recorder: '记录人' } as const;
export type SignerRole = keyof typeof signerRoles;

/** 签名方式. */
export const signatureKinds = {
  handwritten: '在屏上手写',
  scanned: '纸上签名，扫描留存',
  seal: '单位盖章，扫描留存',
  fingerprint: '按指印，扫描留存',
} as const;
export type SignatureKind = keyof typeof signatureKinds;

/** 履行情况. */
export const performanceStates = {
  done: '已履行',
  partly: '部分履行',
  not_due: '尚未到期',
  not_done: '到期未履行',
  disputed: '对履行或内容有争议',
} as const;
export type PerformanceState = keyof typeof performanceStates;

/** 不履行时的途径 (人民调解法 第三十二条; 民事诉讼法 第二百二十五条、第二百四十九条、第二百五十条). */
export const breachRoads = {
  urge: '调委会督促履行',
  lawsuit: '向人民法院起诉',
  payment_order: '申请支付令',
  wage_payment_order: '凭劳动调解协议申请支付令',
  enforcement: '申请强制执行（已司法确认）',
  notary: '申请执行证书（已公证赋予强制执行效力）',
  mediate_again: '再次调解，变更协议',
} as const;
export type BreachRoad = keyof typeof breachRoads;

/** 不予受理司法确认的情形, each asked as a yes or no (民诉法解释 第三百五十五条). */
export const confirmationBars = {
  not_of_courts: '不属于人民法院受理范围',
  status: '确认或解除婚姻关系、亲子关系、收养关系',
  special: '适用其他特别程序、公示催告程序、破产程序审理',
  real_right: '涉及物权、知识产权的确权',
  third_party: '损害国家、社会公共利益或第三人合法权益',
} as const;
export type ConfirmationBar = keyof typeof confirmationBars;

/** 管辖法院的确定依据 (民事诉讼法 第二百零五条). */
export const courtGrounds = {
  inviting: '邀请调解的人民法院',
  domicile: '当事人住所地基层人民法院',
  subject: '标的物所在地基层人民法院',
  organisation: '调解组织所在地基层人民法院',
  intermediate: '依法由中级人民法院管辖的，相应的中级人民法院',
} as const;
export type CourtGround = keyof typeof courtGrounds;

export const confirmationChannels = { paper: '窗口或邮寄', online: '人民法院在线服务', platform: '调解平台' } as const;
export type ConfirmationChannel = keyof typeof confirmationChannels;

/** 司法确认的结果. */
export const confirmationOutcomes = {
  confirmed: '裁定协议有效',
  rejected: '裁定驳回申请',
  withdrawn: '撤回申请',
  deemed_withdrawn: '按撤回处理',
  not_accepted: '不予受理',
} as const;
/** 法院出具的文书: confirmation ends in a ruling, never in a mediation statement (民事诉讼法 第二百零六条). */
export const confirmationInstruments = {
  confirmed: '民事裁定书（确认调解协议有效）',
  rejected: '民事裁定书（驳回申请）',
  withdrawn: '准许撤回申请裁定书',
  deemed_withdrawn: '按撤回申请处理裁定书',
  not_accepted: '不予受理裁定书',
} as const satisfies Record<keyof typeof confirmationOutcomes, string>;
export type ConfirmationOutcome = keyof typeof confirmationOutcomes;
