/** 对接词汇 — the nine flows between the centre and the organs beside it, and what may come of them. */

/** 对接种类. */
export const referralKinds = {
  court_before: '诉前委派（诉调）',
  court_during: '诉中委托（诉调）',
  police: '警调、公调',
  petition: '访调',
  procuratorate: '检调',
  legal_aid: '援调、法律援助',
  arbitration: '裁调',
  administrative: '行政调解、复议、裁决',
  justice: '公证、司法所、律所',
} as const;
export type ReferralKind = keyof typeof referralKinds;

/** 方向, as the centre sees it. */
export const referralDirections = { in: '对方转来', out: '转给对方' } as const;
export type ReferralDirection = keyof typeof referralDirections;

/** 告知不同于移送: whoever is told that there is a road goes it themselves, and nothing is handed over (人民调解法 第十八条). */
export const referralPurposes = { transfer: '移送办理', inform: '只告知当事人' } as const;
export type ReferralPurpose = keyof typeof referralPurposes;

export const referralStages = {
  preparing: '待移送',
  sent: '待签收决定',
  returned: '已退回',
  accepted: '办理中',
  answered: '有结果，待反馈',
  closed: '已了结',
  withdrawn: '已撤回',
  told: '已告知',
} as const;
export type ReferralStage = keyof typeof referralStages;

/** 凭什么移送. */
export const referralGrounds = { consent: '各方当事人同意', statute: '法律规定应当移送或报告' } as const;
export type ReferralGround = keyof typeof referralGrounds;

/** 系统外单位的类型. */
export const partnerKinds = {
  court: '人民法院',
  police: '公安机关',
  procuratorate: '人民检察院',
  petition: '信访部门',
  arbitration: '仲裁机构',
  legal_aid: '法律援助机构',
  notary: '公证机构',
  justice_office: '司法所',
  law_firm: '律师事务所、基层法律服务所',
  department: '行政机关',
  hospital: '医疗、鉴定机构',
} as const;
export type PartnerKind = keyof typeof partnerKinds;

/** 哪种对接找哪些单位. */
export const partnersOf: Readonly<Record<ReferralKind, readonly PartnerKind[]>> = {
  court_before: ['court'],
  court_during: ['court'],
  police: ['police'],
  petition: ['petition'],
  procuratorate: ['procuratorate'],
  legal_aid: ['legal_aid'],
  arbitration: ['arbitration'],
  administrative: ['department'],
  justice: ['notary', 'justice_office', 'law_firm', 'hospital'],
};

/** 审理程序, on which the term of a mediation after filing depends (最高人民法院关于人民法院特邀调解的规定 第二十七条). */
export const courtProcedures = { ordinary: '普通程序', summary: '简易程序' } as const;
export type CourtProcedure = keyof typeof courtProcedures;

/** 行政对接走哪一条. */
export const administrativeRoads = {
  mediation: '行政调解',
  reconsideration: '行政复议',
  ruling: '行政裁决',
} as const;
export type AdministrativeRoad = keyof typeof administrativeRoads;

/** 警情的风险提示. */
export const policeHints = {
  family_violence: '家庭暴力',
  minor: '涉及未成年人',
  weapon: '涉刀具、凶器',
  threat: '扬言伤人或者走极端',
  drunk: '酗酒',
  mental: '疑似精神障碍',
} as const;
export type PoliceHint = keyof typeof policeHints;
/** 不能以调解了结的风险: a police number and a plan for safety go with them. */
export const guardedHints: readonly PoliceHint[] = ['family_violence', 'minor', 'weapon', 'threat'];

/** 公安机关的意见: theirs to judge, never ours. */
export const policeViews = {
  not_fit: '公安机关认为不适用治安调解',
  invited: '公安机关邀请参加调解',
  civil_only: '公安机关认为属民事纠纷',
} as const;
export type PoliceView = keyof typeof policeViews;

/** 治安调解的界限，由公安机关判断 (公安机关办理行政案件程序规定 第一百七十八条至第一百八十六条). Shown to be read, never ticked by the centre. */
export const publicOrderLimits = {
  may: [
    '因民间纠纷引起的殴打他人、故意伤害、侮辱、诽谤、诬告陷害、故意损毁财物、干扰他人正常生活、侵犯隐私、非法侵入住宅等，情节较轻',
    '亲友、邻里、同事、在校学生之间因琐事引起',
    '行为人的侵害是由被侵害人事前的过错行为引起',
  ],
  mayNot: [
    '雇凶伤害他人',
    '结伙斗殴或者其他寻衅滋事',
    '多次实施违反治安管理行为',
    '当事人明确表示不愿意调解处理',
    '在治安调解过程中又针对对方实施违法行为',
    '调解过程中违法嫌疑人逃跑',
  ],
  notes: [
    '一般只调解一次；需要再次调解的，在第一次调解后七个工作日内完成',
    '未成年人参加，应有父母或者其他监护人在场（已满十六周岁、以自己劳动收入为主要生活来源且同意的除外）',
    '违法嫌疑人不得委托他人代为参加治安调解',
    '经人民调解达成协议并已履行，双方书面申请、公安机关认可的，不予处罚；已经作出处理决定的除外（第一百八十六条）',
  ],
} as const;

/** 办理结果. */
export const referralResults = {
  agreement: '达成调解协议',
  instrument: '达成协议，由机关出具法律文书',
  performed: '达成协议并已履行',
  applicant_withdrew: '申请人撤回',
  partly: '部分达成协议',
  failed: '调解不成',
  party_refused: '一方明确拒绝',
  unfit: '不适宜办理',
  handled: '已依法作出处理或者决定',
} as const;
export type ReferralResult = keyof typeof referralResults;
/** 不成的结果: the papers go back, with what nobody disputes (特邀调解规定 第二十二条、第二十六条). */
export const failedResults: readonly ReferralResult[] = ['partly', 'failed', 'party_refused', 'unfit'];
/** 以调解了结的结果. */
export const settledResults: readonly ReferralResult[] = ['agreement', 'instrument', 'performed', 'applicant_withdrew'];

/** 为何撤回. */
export const referralWithdrawals = {
  party_withdrew: '当事人撤回同意',
  sender_recalled: '移送方收回',
  settled_otherwise: '已经另行解决',
  danger: '发现危险或者违法犯罪，另行处理',
} as const;
export type ReferralWithdrawal = keyof typeof referralWithdrawals;

/** 清单. */
export const referralLists = {
  to_answer: '待我方答复',
  waiting: '等对方答复',
  late: '已超期',
  open: '全部在办',
  closed: '已了结',
} as const;
export type ReferralList = keyof typeof referralLists;
