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
