/** 参加调解的人的词汇 — agents, representatives, guests; the articles are those of 人民调解法 unless another law is named. */

/** 代理权限: each power is ticked by itself; what is not ticked was not given (民法典 第一百六十五条). */
export const agentPowers = {
  apply: '代为申请、终止调解',
  evidence: '代为提供证据',
  choose: '代为选择调解员',
  claims: '代为承认、变更、放弃请求',
  sign: '代为参加调解并签署调解文书',
  receive: '代为领取文书',
  other: '其他',
} as const;
export type AgentPower = keyof typeof agentPowers;

/** 谁可以作代理人 (民事诉讼法 第六十条、第六十一条). A guardian needs no power of attorney: the law gives all of them. */
export const agentKinds = {
  guardian: '法定代理人（监护人）',
  lawyer: '律师、基层法律服务工作者',
  relative: '近亲属或本单位工作人员',
  recommended: '社区、单位或社会团体推荐的人',
} as const;
export type AgentKind = keyof typeof agentKinds;

/** 代表人的权限: `settle` is what the represented must have agreed to in the list (民事诉讼法 第五十六条). */
export const electedPowers = {
  agree: '代为接受告知、表示是否同意调解',
  settle: '代为承认、变更、放弃请求，签署调解协议',
} as const;
export type ElectedPower = keyof typeof electedPowers;

/** 邀请参加调解的人 (第二十条). */
export const guestKinds = {
  relative: '当事人的亲属',
  neighbour: '邻里',
  colleague: '同事',
  expert: '具有专门知识、特定经验的人员',
  lawyer: '律师、法律工作者',
  official: '有关单位或社会组织的人员',
} as const;
export type GuestKind = keyof typeof guestKinds;

/** 当事人对邀请的答复. */
export const guestAnswers = { agreed: '同意其参加', refused: '不同意其参加' } as const;
export type GuestAnswer = keyof typeof guestAnswers;

/** 指定、选定之前逐项问过的关系; any of them and the mediator does not take the case. */
export const conflictGrounds = {
  relative: '与一方是近亲属',
  interest: '与纠纷有利害关系',
  earlier: '曾经手本纠纷，可能影响公正',
  other_relation: '与一方有其他关系，可能影响公正',
} as const;
export type ConflictGround = keyof typeof conflictGrounds;
