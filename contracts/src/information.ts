import { z } from 'zod';
import { choice, commandId, maybeWords, orgPath, words } from './acts/fields.ts';
import { register } from './acts/register.ts';
import { codesOf } from './vocabulary.ts';

/** 信息的来源. */
export const informationSources = {
  patrol: '巡查走访',
  resident: '群众反映',
  department: '部门通报',
  police: '警情通报',
  hotline: '热线',
  online: '网上舆情',
  meeting: '会上提出',
  other: '其他',
} as const;
export type InformationSource = keyof typeof informationSources;

/** 可靠程度: how far it has been looked into, never who is believed. */
export const reliabilities = { confirmed: '已核实', likely: '有旁证', unverified: '未核实' } as const;
export type Reliability = keyof typeof reliabilities;

/** 一条信息现在怎样. */
export const informationStates = {
  new: '待研判',
  watching: '持续关注',
  merged: '已并入',
  discarded: '不再跟踪',
  converted: '已转办',
  expired: '已到期',
} as const;
export type InformationState = keyof typeof informationStates;

export const informationTurns = { matter: '事项', task: '任务', risk: '风险' } as const;
export type InformationTurn = keyof typeof informationTurns;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: '请选择日期' });

/** 记一条信息: what happened, not who somebody is. */
export const recordInformation = z.strictObject({
  commandId,
  what: words('发生了什么（只写事，不写人的姓名、号码、病史、前科）', 4, 1000),
  tag: z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, { error: '请选择类别' }),
  source: choice('来源', codesOf(informationSources), 'informationSources'),
  reliability: choice('可靠程度', codesOf(reliabilities), 'reliabilities'),
  place: maybeWords('地点', 100, 'line'),
  happenedOn: day.optional(),
  reporter: maybeWords('反映人和联系方式（加密保存）', 100, 'line'),
});
export type RecordInformation = z.infer<typeof recordInformation>;

export const watchInformation = z.strictObject({ commandId, until: day, reason: words('关注什么', 2, 200) });
export const discardInformation = z.strictObject({ commandId, reason: words('不再跟踪的理由', 2, 200) });
export const mergeInformation = z.strictObject({
  commandId,
  into: z.coerce.number({ error: '请写并入哪一条的编号' }).int().positive(),
});
export const taskInformation = z.strictObject({
  commandId,
  unit: orgPath,
  words: words('任务', 2, 300),
  due: day,
});
export const matterInformation = z.strictObject({
  commandId,
  title: register.shape.title,
  nature: register.shape.nature,
  kind: register.shape.kind,
  applicant: maybeWords('申请人（没有的记为匿名）', 60, 'line'),
});
export const openReporter = z.strictObject({ reason: words('查看反映人的理由', 4, 200) });

const may = z.object({ ok: z.boolean(), words: z.string().nullable() });

/** 一条信息. Who reported it is not in it. */
export const informationView = z.object({
  id: z.string(),
  no: z.number(),
  what: z.string().nullable().meta({ description: '到期删去的为 null' }),
  tag: z.string(),
  source: z.string(),
  reliability: z.string(),
  place: z.string().nullable(),
  happenedOn: z.string().nullable(),
  unit: z.object({ path: z.string(), name: z.string() }),
  recordedAt: z.string(),
  state: z.enum(codesOf(informationStates)),
  expiresOn: z.string(),
  watchUntil: z.string().nullable(),
  reason: z.string().nullable(),
  merged: z.number().meta({ description: '并入这一条的有几条' }),
  turned: z.object({ kind: z.string(), href: z.string() }).nullable(),
  hasReporter: z.boolean(),
  can: z.object({ judge: may, reporter: may }),
});
export type InformationView = z.infer<typeof informationView>;

export const informationPage = z.object({
  asOf: z.string(),
  tags: z.array(z.object({ id: z.string(), label: z.string() })),
  waiting: z.number().meta({ description: '范围内待研判的条数' }),
  today: z.number().meta({ description: '今日记下的条数' }),
  lines: z.array(informationView),
  next: z.number().nullable().meta({ description: '下一页从哪一号之前开始' }),
  empty: z.string().nullable(),
});
export type InformationPage = z.infer<typeof informationPage>;
