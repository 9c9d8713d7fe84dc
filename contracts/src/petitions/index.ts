import { z } from 'zod';
import { choice, commandId, maybeWords, unit, words, yes } from '../acts/fields.ts';
import { besideEntry } from '../referrals/views.ts';
import { codesOf } from '../vocabulary.ts';

/** 信访事项的种类 (信访工作条例 第二十九条至第三十一条). */
export const petitionKinds = { suggestion: '建议意见', accusation: '检举控告', claim: '申诉求决' } as const;
export type PetitionKind = keyof typeof petitionKinds;

export const petitionReceivers = { office: '信访部门收到', organ: '其他机关、单位收到' } as const;
export type PetitionReceiver = keyof typeof petitionReceivers;

/** 六条路 (信访工作条例 第三十一条), chosen before anything is handled. */
export const petitionRoads = {
  judicial: '① 诉讼、复议、检察、公安等法律程序',
  arbitration: '② 仲裁',
  party: '③ 党员申诉、申请复审',
  administrative: '④ 行政复议、裁决、确认、许可、处罚',
  duty: '⑤ 查处违法、履行保护职责',
  opinion: '⑥ 按信访程序办理，出具处理意见书',
} as const;
export type PetitionRoad = keyof typeof petitionRoads;

export const petitionStages = {
  received: '已收到',
  routed: '已转送、交办',
  accepted: '办理中',
  opined: '已出意见，待送达',
  served: '已送达',
  final: '复核终结',
  ended: '已结束',
  not_accepted: '不予受理',
} as const;
export type PetitionStage = keyof typeof petitionStages;

export const petitionLevels = { handle: '处理', review: '复查', recheck: '复核' } as const;
export type PetitionLevel = keyof typeof petitionLevels;

export const petitionDecisions = { support: '予以支持', explain: '解释说明', not_support: '不予支持' } as const;
export type PetitionDecision = keyof typeof petitionDecisions;

export const petitionRoutes = { transfer: '转送', assign: '交办', report: '交办并要求报告结果' } as const;
export const petitionRefusals = {
  elsewhere: '别的机关已经受理或者正在办理',
  judicial: '应当通过诉讼、仲裁、复议等法定途径',
  not_competent: '不属于本机关职责',
  terminated: '已经复核终结，事实和理由相同',
} as const;
export type PetitionRefusalGround = keyof typeof petitionRefusals;
export const petitionEndings = {
  content: '信访人认可意见',
  lapsed: '逾期没有申请复查（复核）',
  other_road: '已引导至法定途径',
  withdrawn: '信访人撤回',
  mediated: '达成调解、和解协议（第三十三条）',
} as const;
export type PetitionEnding = keyof typeof petitionEndings;

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const tick = (title: string) => z.boolean().optional().meta({ title, form: 'tick' });
const people = (title: string) => z.number().int().positive().max(100_000).optional().meta({ title, form: 'number' });
const toUnit = unit('转给本系统的单位', 'any').optional();

const open = z.strictObject({
  kind: choice('信访事项种类', codesOf(petitionKinds), 'petitionKinds'),
  receiver: choice('由谁收到', codesOf(petitionReceivers), 'petitionReceivers'),
  receivedOn: day('收到日期'),
  externalNo: maybeWords('国家信访信息系统的编号', 80, 'line'),
  visitors: people('走访人数（走访的填）'),
  representatives: people('推选的代表人数'),
  earlier: maybeWords('以前办过的同一事项的编码', 60, 'line'),
  newFacts: maybeWords('新的事实或者理由（以前已复核终结的必填）', 2000),
});
export const openPetition = open;
export type OpenPetition = z.infer<typeof open>;
export const openPetitionCommand = z.strictObject({
  commandId,
  seen: z.number().int().positive().optional(),
  payload: open,
});

export const petitionPayloads = {
  mirror: z.strictObject({ externalNo: words('国家信访信息系统的编号', 2, 80, 'line') }),
  route: z.strictObject({
    way: choice('转送、交办', codesOf(petitionRoutes), 'petitionRoutes'),
    on: day('转送日期'),
    to: toUnit,
    organ: words('有权处理的机关', 2, 60, 'line'),
    notAccused: tick('已核对：不是被检举控告的单位、个人'),
  }),
  object: z.strictObject({ on: day('提出异议日期'), reason: words('不属于职责的理由', 4, 2000) }),
  choose_road: z.strictObject({
    road: choice('应走的路', codesOf(petitionRoads), 'petitionRoads'),
    reason: words('判断的理由和依据', 4, 2000),
  }),
  accept: z.strictObject({ on: day('受理日期'), informed: yes('已书面告知信访人受理'), informedOn: day('告知日期') }),
  not_accept: z.strictObject({
    ground: choice('不予受理的理由', codesOf(petitionRefusals), 'petitionRefusals'),
    holder: maybeWords('已经受理的机关', 60, 'line'),
    reason: words('说明，和可以走的其他途径', 4, 2000),
    informedOn: day('书面告知日期'),
  }),
  hear: z.strictObject({ from: day('听证开始日期'), until: day('听证结束日期'), note: words('听证情况', 4, 4000) }),
  extend: z.strictObject({
    until: day('延长至'),
    reason: words('延长理由', 4, 2000),
    informed: yes('已告知信访人延长的理由'),
  }),
  opinion: z.strictObject({
    decision: choice('意见', codesOf(petitionDecisions), 'petitionDecisions'),
    request: words('投诉请求', 4, 8000),
    facts: words('事实和理由', 4, 16_000),
    basis: words('法律、法规、政策依据', 4, 4000),
    opinion: words('意见内容', 4, 8000),
    next: words('不服本意见向哪个机关申请（复核意见写“无”）', 1, 60, 'line'),
    externalNo: maybeWords('上级机关出具的，填它的文号（本系统不再编号）', 80, 'line'),
  }),
  serve: z.strictObject({ on: day('送达日期'), way: words('送达方式', 2, 60, 'line') }),
  ask_next: z.strictObject({
    on: day('申请日期'),
    organ: words('受理复查（复核）的机关', 2, 60, 'line'),
    reason: words('不服的理由', 4, 4000),
  }),
  end: z.strictObject({
    why: choice('结束原因', codesOf(petitionEndings), 'petitionEndings'),
    note: words('说明', 4, 2000),
  }),
} as const;
export type PetitionActName = keyof typeof petitionPayloads;

const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });
export const petitionView = z.object({
  id: z.string(),
  version: z.number(),
  kindLabel: z.string(),
  stageLabel: z.string(),
  levelLabel: z.string(),
  road: z.string().nullable(),
  externalNo: z.string().nullable(),
  finalWords: z.string().nullable(),
  clocks: z.array(
    z.object({
      label: z.string(),
      dueDay: z.string(),
      rawDay: z.string(),
      basis: z.string(),
      late: z.boolean(),
      provisional: z.boolean(),
      natural: z.string().nullable(),
    }),
  ),
  opinions: z.array(z.object({ label: z.string(), number: z.string(), decision: z.string(), printable: z.boolean() })),
  history: z.array(besideEntry),
  can: z.record(z.string(), can),
});
export type PetitionView = z.infer<typeof petitionView>;
export const petitionsOfMatter = z.object({ items: z.array(petitionView), canOpen: can });
export type PetitionsOfMatter = z.infer<typeof petitionsOfMatter>;

/** 信访清单: by the clocks, never by who came how often. */
export const petitionLists = {
  to_route: '待转送、交办',
  to_inform: '待告知是否受理',
  handling: '办理中',
  to_serve: '待送达',
  late: '已超期',
  open: '全部在办',
} as const;
export type PetitionList = keyof typeof petitionLists;
export const petitionListPage = z.object({
  counts: z.array(z.object({ list: z.string(), label: z.string(), count: z.number() })),
  lines: z.array(
    z.object({
      matter: z.object({ id: z.string(), code: z.string(), title: z.string() }),
      kindLabel: z.string(),
      stageLabel: z.string(),
      levelLabel: z.string(),
      dueDay: z.string().nullable(),
      late: z.boolean(),
    }),
  ),
  empty: z.string().nullable(),
});
export type PetitionListPage = z.infer<typeof petitionListPage>;
