/**
 * 词汇 — the closed lists that server and screens share, each code with the Chinese word a clerk reads.
 * What a place may rename (steps, papers, grades) is not here: it comes from the method in force.
 */

/** 环节 — where in the loop a matter stands. The loop is code; a method only labels these. */
export const stages = {
  registered: '已登记',
  accepted: '已受理',
  dispatched: '已交办',
  in_handling: '办理中',
  concluded: '已办结',
  verified: '已核验',
  called_back: '已回访',
  archived: '已归档',
  not_accepted: '不予受理',
  withdrawn: '已撤回',
  merged: '已并案',
} as const;
export type Stage = keyof typeof stages;

/** 岗位 — what a post may do; its scope says where. */
export const roles = {
  window_clerk: '窗口受理员',
  centre_director: '中心主任',
  department_handler: '部门承办人',
  mediator: '人民调解员',
  grid_worker: '网格员',
  supervisor: '督办员',
  system_officer: '系统管理员',
  security_officer: '安全管理员',
  audit_officer: '审计管理员',
} as const;
export type Role = keyof typeof roles;

/** 谁可以登记: whoever meets people. */
export const registrars: readonly Role[] = [
  'window_clerk',
  'centre_director',
  'grid_worker',
  'mediator',
  'department_handler',
];

/** 谁可以导入: whoever answers for a centre's intake. */
export const importers: readonly Role[] = ['window_clerk', 'centre_director'];

/** 谁可以提交、批准工作法和工作日历; the second person is of the same posts. */
export const keepers: readonly Role[] = ['centre_director', 'system_officer'];

/** 办事的岗位: every post but the three officers, who keep the system and handle no matters. */
export const workingPosts: readonly Role[] = [
  'window_clerk',
  'centre_director',
  'department_handler',
  'mediator',
  'grid_worker',
  'supervisor',
];

/** 组织类型. */
export const orgKinds = {
  county: '县（区、市）',
  township: '乡镇（街道）',
  village: '村（社区）',
  grid: '网格',
  centre: '综治中心',
  department: '部门',
  committee: '人民调解委员会',
} as const;
export type OrgKind = keyof typeof orgKinds;

/** 来源渠道. 信访工作条例 第十七条 names the forms of petition; the rest are the centres' own. */
export const channels = {
  counter: '窗口',
  phone: '电话',
  letter: '来信',
  online: '网上',
  helper: '代办',
  grid: '网格上报',
  hotline_12345: '12345 热线',
  police_110: '110 非警务',
  petition: '信访',
  court: '法院',
  import: '批量导入',
} as const;
export type Channel = keyof typeof channels;

/** 事项性质. An accusation sets the wall at triage (信访工作条例 第三十条). */
export const natures = {
  dispute: '矛盾纠纷',
  demand: '求助诉求',
  complaint: '投诉',
  accusation: '检举控告',
  consultation: '咨询',
  suggestion: '意见建议',
} as const;
export type Nature = keyof typeof natures;

/** 化解结果. Concluded is not resolved, resolved is not satisfied. */
export const outcomes = {
  settled: '化解',
  partly_settled: '部分化解',
  not_settled: '未化解',
  answered: '已答复',
  transferred: '转送其他机关',
  referred_to_court: '引导诉讼',
  referred_to_arbitration: '引导仲裁',
} as const;
export type Outcome = keyof typeof outcomes;

/** 法定途径 — the roads named when a matter is not accepted or not settled (信访工作条例 第三十一条; 人民调解法 第二十六条). */
export const lawfulRoads = {
  litigation: '向人民法院提起诉讼',
  arbitration: '申请仲裁',
  reconsideration: '申请行政复议',
  administrative: '向主管行政机关申请处理',
  discipline: '向纪检监察机关反映',
  police: '向公安机关报案',
  petition: '通过信访渠道反映',
  already_in_procedure: '已在法定程序中，继续原程序',
} as const;
export type LawfulRoad = keyof typeof lawfulRoads;

/** 时钟 — four of them, never one. */
export const clockKinds = {
  accept: '受理',
  contact: '首次联系',
  resolve: '办理',
  feedback: '反馈回访',
} as const;
export type ClockKind = keyof typeof clockKinds;

export const clockStatuses = { running: '计时中', paused: '已中止', met: '已完成', void: '已失效' } as const;
export type ClockStatus = keyof typeof clockStatuses;

/** 灯 — green, yellow from 70 %, orange from 90 % or the last day, red when over, grey when paused, none when not judged. */
export const lights = {
  green: '正常',
  yellow: '临近',
  orange: '紧迫',
  red: '逾期',
  grey: '中止',
  none: '不计时',
} as const;
export type Light = keyof typeof lights;

/** 工单状态. */
export const orderStatuses = {
  sent: '待接单',
  received: '已接单',
  returned: '已退单',
  handed_back: '已交回',
  done: '已办结',
  revoked: '已撤销',
} as const;
export type OrderStatus = keyof typeof orderStatuses;

export const orderRoles = { lead: '主办', co: '协办' } as const;
export type OrderRole = keyof typeof orderRoles;

/** 回访结果. Silence is its own value: never confirmation, never in a numerator. */
export const callBackResults = {
  satisfied: '满意',
  basically_satisfied: '基本满意',
  dissatisfied: '不满意',
  unreachable: '未联系上',
  declined: '不愿评价',
} as const;
export type CallBackResult = keyof typeof callBackResults;

export const levels = { village: '村（社区）', township: '乡镇（街道）', county: '县（区、市）' } as const;
export type Level = keyof typeof levels;

export const partySides = { applicant: '申请方', respondent: '被申请方', third: '第三方' } as const;
export type PartySide = keyof typeof partySides;

export const linkKinds = {
  duplicate: '重复件',
  repeat: '同一纠纷再次反映',
  related: '关联事项',
  proceeding: '关联程序',
  split: '拆分',
} as const;
export type LinkKind = keyof typeof linkKinds;

/** 纠纷类型 — the justice ministry's 18 statistical kinds; the platform code is our own, no official number is public. */
export const matterKinds = {
  RT01: '婚姻家庭纠纷',
  RT02: '邻里纠纷',
  RT03: '房屋宅基地纠纷',
  RT04: '合同纠纷',
  RT05: '生产经营纠纷',
  RT06: '损害赔偿纠纷',
  RT07: '山林土地纠纷',
  RT08: '征地拆迁纠纷',
  RT09: '环境污染纠纷',
  RT10: '拖欠农民工工资纠纷',
  RT11: '其他劳动争议',
  RT12: '旅游纠纷',
  RT13: '电子商务纠纷',
  RT14: '其他消费纠纷',
  RT15: '医疗纠纷',
  RT16: '道路交通事故纠纷',
  RT17: '物业纠纷',
  RT99: '其他',
} as const;
export type MatterKind = keyof typeof matterKinds;

/** 清单 — every one has a total that is its own query: exact to 1,000, then 「1000+」. */
export const lists = {
  new: '今日新登记',
  to_accept: '待受理',
  to_grade: '待定级',
  to_dispatch: '待交办',
  to_receive: '待接单',
  mine: '我单位在办',
  late: '已逾期',
  soon: '三日内到期',
  to_decide: '待审批延期',
  to_consult: '待会商',
  to_sponsor: '待定包案领导',
  to_verify: '待核验',
  to_call_back: '待回访',
  to_answer: '待答复异议',
  to_archive: '待归档',
  open: '全部在办',
  closed: '已办结',
  all: '全部事项',
} as const;
export type ListName = keyof typeof lists;

/** The codes of a labelled list as a non-empty tuple, for `z.enum`. */
export function codesOf<Code extends string>(list: Readonly<Record<Code, string>>): [Code, ...Code[]] {
  return Object.keys(list) as [Code, ...Code[]];
}
