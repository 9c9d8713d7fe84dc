/** 会的词汇 — closed lists of mediation sessions and hearings. */

/** 场所的种类 (EC-04, XA-06). */
export const roomKinds = {
  mediation: '调解室',
  hearing: '听证室',
  counselling: '心理咨询室',
  court: '巡回审判庭、速裁法庭',
  video: '视频调解室',
  reception: '接待室',
} as const;
export type RoomKind = keyof typeof roomKinds;

/** 会的种类. */
export const sittingKinds = { mediation: '调解会', inquiry: '调查了解', hearing: '听证会' } as const;
export type SittingKind = keyof typeof sittingKinds;

/** 怎样见面. */
export const sittingModes = {
  together: '同室调解',
  apart: '背对背，分开谈',
  remote: '远程视频',
  on_site: '到现场',
} as const;
export type SittingMode = keyof typeof sittingModes;

export const sittingStates = { booked: '已约定', held: '已开', adjourned: '改日再开', cancelled: '已取消' } as const;
export type SittingState = keyof typeof sittingStates;

/** 调解结果, as the form of the record prints them. */
export const sittingResults = { agreed: '达成协议', failed: '未达成协议', again: '另行调解' } as const;
export type SittingResult = keyof typeof sittingResults;

/** 对一个方案的答复. */
export const planAnswers = {
  accept: '接受',
  refuse: '不接受',
  consider: '回去考虑',
  other: '另提方案',
} as const;
export type PlanAnswer = keyof typeof planAnswers;

/** 笔录怎样核对. */
export const minutesWays = {
  signed: '本人阅读后签名',
  read_aloud: '已向本人宣读，无误',
  declined: '拒绝签名，已注明',
} as const;
export type MinutesWay = keyof typeof minutesWays;

/** 听证会上的身份 (信访工作条例 第三十一条). */
export const hearingRoles = {
  hearer: '听证员',
  recorder: '记录人',
  representative: '信访人或其代表',
  agency: '有关单位',
  expert: '专业人员',
  witness: '证人',
  public: '旁听',
} as const;
export type HearingRole = keyof typeof hearingRoles;

/** 推举代表，不超过五人 (信访工作条例 第二十条). */
export const MOST_REPRESENTATIVES = 5;
