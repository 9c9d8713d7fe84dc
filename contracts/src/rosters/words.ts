/** 名册词汇 — who mediates, advises and sits in; the articles are those of 人民调解法 unless another law is named. */

/** 名册. */
export const rosterKinds = {
  mediator: '人民调解员',
  expert: '专家',
  lawyer: '律师、法律工作者',
  judge: '值班法官',
  secretary: '村（社区）书记',
  elder: '乡贤及其他特邀人员',
} as const;
export type RosterKind = keyof typeof rosterKinds;

/** 调委会类型, as the national mediation statistics name them (第八条、第三十四条). */
export const committeeKinds = {
  village: '村调委会',
  resident: '居委会（社区）调委会',
  town: '乡镇调委会',
  street: '街道调委会',
  enterprise: '企业事业单位调委会',
  social: '社会团体或行业性、专业性调委会',
} as const;
export type CommitteeKind = keyof typeof committeeKinds;

/** 调委会中的职务 (第八条第三款). */
export const committeeRoles = { director: '主任', deputy: '副主任', member: '委员' } as const;
export type CommitteeRole = keyof typeof committeeRoles;

/** 工作室. */
export const studioKinds = { branded: '品牌调解工作室', three_plus_x: '“3+X”工作室' } as const;
export type StudioKind = keyof typeof studioKinds;

/** 工作室的席位: three fixed ones of a 3+X, and the invited. */
export const studioSeats = {
  judge: '一法官',
  lawyer: '一律师',
  secretary: '一支书',
  host: '主持人',
  invited: '特邀（X）',
} as const;
export type StudioSeat = keyof typeof studioSeats;

export const genders = { male: '男', female: '女' } as const;
export type Gender = keyof typeof genders;

/** 离任原因; `removed` is by the committee or whoever engaged them (第十五条). */
export const leavings = {
  resigned: '本人辞去',
  term_over: '任期届满，不再连任',
  moved: '工作调动',
  removed: '罢免或者解聘',
  other: '其他',
} as const;
export type Leaving = keyof typeof leavings;

/** 对调解员的投诉: the four things that are forbidden (第十五条). */
export const complaintGrounds = {
  favour: '偏袒一方当事人',
  insult: '侮辱当事人',
  benefit: '索取、收受财物或者牟取其他不正当利益',
  leak: '泄露当事人的个人隐私、商业秘密',
} as const;
export type ComplaintGround = keyof typeof complaintGrounds;

/** 投诉的处理 (第十五条). */
export const complaintResults = {
  unfounded: '查无此事',
  corrected: '批评教育、责令改正',
  removed: '情节严重，罢免或者解聘',
} as const;
export type ComplaintResult = keyof typeof complaintResults;
