import { z } from 'zod';
import { choice, commandId, maybeWords, orgPath, words } from '../acts/fields.ts';
import { codesOf, matterKinds } from '../vocabulary.ts';
import * as list from './words.ts';

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title });
const person = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title });
const unit = (title: string) => orgPath.meta({ title });
const time = (title: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: `请填写${title}，如 09:00` });

/** 聘任、登入名册. */
export const appointPerson = z.strictObject({
  commandId,
  kind: choice('名册', codesOf(list.rosterKinds), 'rosterKinds'),
  staff: z.uuid().optional(),
  name: maybeWords('姓名', 60, 'line'),
  gender: choice('性别', codesOf(list.genders), 'genders'),
  minority: z.boolean().optional(),
  born: day('出生日期').optional(),
  education: maybeWords('文化程度', 40, 'line'),
  home: unit('所在的调委会或单位'),
  unitWords: maybeWords('所在单位（外单位的）', 100, 'line'),
  kinds: z
    .array(z.enum(codesOf(matterKinds)))
    .max(20)
    .optional(),
  languages: maybeWords('会说的语言、方言（用顿号分开）', 200, 'line'),
  fullTime: z.boolean().optional(),
  document: words('聘任文件或推选决议', 2, 120, 'line'),
  on: day('任期开始的日期'),
  until: day('任期届满的日期').optional(),
});
export type AppointPerson = z.infer<typeof appointPerson>;

/** 续聘、连任. */
export const reappointPerson = z.strictObject({
  commandId,
  document: words('聘任文件或推选决议', 2, 120, 'line'),
  on: day('新任期开始的日期'),
  until: day('新任期届满的日期').optional(),
});
export type ReappointPerson = z.infer<typeof reappointPerson>;

/** 离任. */
export const leaveRoster = z.strictObject({
  commandId,
  on: day('离任日期'),
  why: choice('离任原因', codesOf(list.leavings), 'leavings'),
});
export type LeaveRoster = z.infer<typeof leaveRoster>;

/** 培训 (第十四条第二款). */
export const trainPerson = z.strictObject({
  commandId,
  on: day('培训日期'),
  topic: words('培训内容', 2, 100, 'line'),
  hours: z.coerce.number({ error: '请填写学时' }).int({ error: '学时填整数' }).min(1, { error: '学时至少 1' }).max(200),
});
export type TrainPerson = z.infer<typeof trainPerson>;

/** 推选产生一届调委会 (第八条、第九条). */
export const electCommittee = z.strictObject({
  commandId,
  org: unit('调委会'),
  kind: choice('类型', codesOf(list.committeeKinds), 'committeeKinds'),
  mixed: z.boolean().optional(),
  on: day('推选日期'),
  document: words('推选决议', 2, 120, 'line'),
  director: person('主任'),
  deputies: z.array(z.uuid()).max(8).optional(),
  members: z.array(z.uuid()).max(20).optional(),
});
export type ElectCommittee = z.infer<typeof electCommittee>;

/** 通报基层人民法院 (第十条). */
export const noticeToCourt = z.strictObject({ commandId, org: unit('调委会'), on: day('通报法院的日期') });
export type NoticeToCourt = z.infer<typeof noticeToCourt>;

/** 设立工作室. */
export const openStudio = z.strictObject({
  commandId,
  name: words('工作室名称', 2, 60, 'line'),
  kind: choice('类型', codesOf(list.studioKinds), 'studioKinds'),
  home: unit('所属的调委会或单位'),
  place: maybeWords('地点', 120, 'line'),
});
export type OpenStudio = z.infer<typeof openStudio>;

/** 入席、离席. */
export const seatInStudio = z.strictObject({
  commandId,
  seat: choice('席位', codesOf(list.studioSeats), 'studioSeats'),
  person: person('人员'),
  on: day('入席日期'),
});
export type SeatInStudio = z.infer<typeof seatInStudio>;
export const leaveSeat = z.strictObject({ commandId, person: person('人员'), on: day('离席日期') });
export type LeaveSeat = z.infer<typeof leaveSeat>;

/** 法官值班. */
export const setDutyDay = z.strictObject({
  commandId,
  person: person('值班法官'),
  day: day('值班日期'),
  org: unit('值班地点'),
  from: time('开始时间'),
  to: time('结束时间'),
});
export type SetDutyDay = z.infer<typeof setDutyDay>;
export const cancelDutyDay = z.strictObject({ commandId });

/** 投诉调解员 (第十五条). */
export const complainOfMediator = z.strictObject({
  commandId,
  person: person('被投诉的调解员'),
  ground: choice('投诉事由', codesOf(list.complaintGrounds), 'complaintGrounds'),
  words: words('投诉内容', 4, 2000),
  on: day('收到投诉的日期'),
});
export type ComplainOfMediator = z.infer<typeof complainOfMediator>;
export const decideComplaint = z.strictObject({
  commandId,
  result: choice('处理结果', codesOf(list.complaintResults), 'complaintResults'),
  answer: words('查明的情况和答复', 4, 2000),
});
export type DecideComplaint = z.infer<typeof decideComplaint>;
