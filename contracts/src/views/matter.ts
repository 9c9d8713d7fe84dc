import { z } from 'zod';
import {
  codesOf,
  clockKinds,
  clockStatuses,
  lights,
  orderRoles,
  orderStatuses,
  partySides,
  stages,
} from '../vocabulary.ts';

const moment = z.string().meta({ description: 'UTC 时刻，ISO 8601' });
const day = z.string().nullable().meta({ description: '东八区日期 YYYY-MM-DD' });

/** 单位, as a screen names it. */
export const unitView = z.object({ path: z.string(), name: z.string() });
export type UnitView = z.infer<typeof unitView>;

/** 时钟. `light` and `overdue` come from the one definition; `marks` are what moved it. */
export const clockView = z.object({
  kind: z.enum(codesOf(clockKinds)),
  label: z.string(),
  status: z.enum(codesOf(clockStatuses)),
  light: z.enum(codesOf(lights)),
  overdue: z.boolean(),
  late: z.boolean().meta({ description: '已完成但超过期限' }),
  judged: z.boolean(),
  provisional: z.boolean(),
  startedAt: moment,
  term: z.string().meta({ description: '期限，如「15 个工作日」' }),
  rawDay: day,
  dueDay: day,
  due: moment,
  endedAt: moment.nullable(),
  basis: z.string(),
  ruleVersion: z.string(),
  calendarVersion: z.string(),
  pauses: z.array(z.object({ from: moment, to: moment.nullable(), reason: z.string() })),
  extensions: z.array(z.object({ at: moment, by: z.string() })),
});
export type ClockView = z.infer<typeof clockView>;

/** 交办所据的职责清单条目，照引用时的那一版. */
export const orderDuty = z.object({
  ...{ id: z.string(), no: z.number(), version: z.number() },
  ...{ what: z.string(), basis: z.string() },
});

export const orderView = z.object({
  id: z.string(),
  number: z.string(),
  paper: z.string().meta({ description: '单据名称，如「交办单」，由做法命名' }),
  role: z.enum(codesOf(orderRoles)),
  from: unitView,
  to: unitView,
  status: z.enum(codesOf(orderStatuses)),
  sentAt: moment,
  receivedAt: moment.nullable(),
  endedAt: moment.nullable(),
  mine: z.boolean(),
  duty: orderDuty.nullable(),
});
export type OrderView = z.infer<typeof orderView>;

/** 当事人, masked; numbers open with a reason and leave a trace. */
export const partyView = z.object({
  id: z.string(),
  side: z.enum(codesOf(partySides)),
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  phone: z.string().nullable(),
  idNumber: z.string().nullable(),
  address: z.string(),
  agentFor: z.string().nullable(),
  agentPowers: z.string().nullable(),
  representative: z.boolean(),
  safeContact: z.string().nullable(),
  doNotContact: z.boolean(),
});
export type PartyView = z.infer<typeof partyView>;

export const entryView = z.object({
  seq: z.number(),
  act: z.string(),
  label: z.string(),
  at: moment,
  actor: z.string(),
  unit: z.string(),
  says: z.array(z.string()).meta({ description: '发生了什么，每项一句中文' }),
  texts: z.array(z.object({ field: z.string(), label: z.string(), body: z.string().nullable() })),
  hash: z.string(),
});
export type EntryView = z.infer<typeof entryView>;

/** 可否操作 — always present for every act; when not, it says why. */
export const canView = z.object({ ok: z.boolean(), words: z.string().nullable(), label: z.string() });

/** 列表行. */
export const matterLine = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  stage: z.enum(codesOf(stages)),
  stageLabel: z.string(),
  nature: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  gradeLabel: z.string().nullable(),
  owner: unitView,
  holder: unitView.nullable(),
  place: z.string(),
  registeredAt: moment,
  due: moment.nullable(),
  dueDay: day,
  dueClock: z.string().nullable(),
  light: z.enum(codesOf(lights)),
  overdue: z.boolean(),
  imported: z.boolean(),
});
export type MatterLine = z.infer<typeof matterLine>;

export const linkView = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  stageLabel: z.string(),
});

/** 事项页. */
export const matterPage = matterLine.extend({
  natureLabel: z.string(),
  channelLabel: z.string(),
  levelLabel: z.string(),
  grade: z.string().nullable(),
  version: z.number(),
  narrative: z.string(),
  centre: unitView,
  answerable: z.string().meta({ description: '当前由谁负责：首问负责人或单位' }),
  firstReceiver: z.string(),
  hops: z.number(),
  returns: z.number(),
  consultationDue: z.boolean(),
  route: z.string().nullable().meta({ description: '分办路径，照本地叫法' }),
  trackDue: z.string().nullable().meta({ description: '分办路径还差哪一步，没有的为 null' }),
  sponsor: z.string().nullable().meta({ description: '包案领导' }),
  referredUp: z.object({ to: z.string(), at: moment }).nullable().meta({ description: '已提请哪一级统筹' }),
  walled: z.boolean(),
  externalNo: z.string().nullable(),
  source: z.string().nullable(),
  outcomeLabel: z.string().nullable(),
  method: z.object({ version: z.string(), label: z.string(), basis: z.string() }),
  clocks: z.array(clockView),
  parties: z.array(partyView),
  orders: z.array(orderView),
  links: z.array(linkView),
  timeline: z.array(entryView),
  can: z.record(z.string(), canView),
  extension: z.object({ amount: z.string(), askedBy: z.string(), at: moment }).nullable(),
});
export type MatterPage = z.infer<typeof matterPage>;
