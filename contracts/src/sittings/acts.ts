import { z } from 'zod';
import { choice, commandId, maybeWords, words, yes } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import { signatureKinds } from '../mediation/vocabulary.ts';
import * as list from './vocabulary.ts';

const time = (title: string) =>
  z
    .string({ error: `请填写${title}` })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: `${title}请写成 09:30 这样的时间` })
    .meta({ title, form: 'time' });
const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });
const room = z.uuid({ error: '请选择场所' }).optional().meta({ title: '场所', form: 'room' });

const when = { day: day('日期'), from: time('开始'), to: time('结束') };
const chairs = (title: string, form: { form: string; labels?: string }) =>
  z
    .array(z.uuid())
    .min(1, { error: `请选择${title}` })
    .max(5)
    .meta({ title, ...form });

/** 约定一次调解会、调查: room, mediators and time in one act. */
export const bookSitting = z.strictObject({
  kind: z
    .enum(['mediation', 'inquiry'], { error: '请选择种类' })
    .meta({ title: '种类', form: 'choice', labels: 'sittingKinds' }),
  mode: choice('方式', codesOf(list.sittingModes), 'sittingModes'),
  ...when,
  room,
  secondRoom: z.uuid().optional().meta({ title: '另一间（背对背时）', form: 'room' }),
  chairs: chairs('调解员', { form: 'choices', labels: 'mediator' }),
  place: maybeWords('地点（到现场时）', 200, 'line'),
  phone: maybeWords('连不上视频时改用的电话', 40, 'line'),
});

/** 约定一次听证会. */
export const bookHearing = z.strictObject({
  ...when,
  room: z.uuid({ error: '请选择场所' }).meta({ title: '场所', form: 'room' }),
  chairs: chairs('听证主持人', { form: 'staff' }),
  subject: words('听证事项', 4, 500),
  people: z
    .array(
      z.strictObject({
        role: choice('身份', codesOf(list.hearingRoles), 'hearingRoles'),
        name: words('姓名或单位', 1, 100, 'line'),
      }),
    )
    .min(1, { error: '请写明参加听证的人' })
    .max(60)
    .meta({ title: '参加听证的人', form: 'people' }),
});

/** 改期. */
const moveSitting = z.strictObject({ ...when, room, reason: words('改期理由', 2, 500) });

/** 取消. */
const cancelSitting = z.strictObject({ reason: words('取消理由', 2, 500) });

/** 记下一方是否同意录音录像. */
const agreeRecording = z.strictObject({ party: party('当事人'), agreed: yes('同意录音录像') });

/** 一方单独的记录: for the mediators of the case alone. */
const privateNote = z.strictObject({
  party: party('是哪一方单独说的'),
  note: words('单独谈话的记录', 2, 4000),
});

/** 调解方案 and what each side answered. */
const plan = z.strictObject({
  what: words('方案', 2, 2000),
  answers: z
    .array(z.strictObject({ party: party('当事人'), answer: choice('答复', codesOf(list.planAnswers), 'planAnswers') }))
    .max(60)
    .meta({ title: '各方的答复' }),
});

/** 调解记录, as the form of 2010 asks for it. */
const minutes = z.strictObject({
  present: z
    .array(z.uuid())
    .min(1, { error: '请勾选到场的当事人' })
    .max(60)
    .meta({ title: '到场的当事人', form: 'choices', labels: 'mediationParty' }),
  others: maybeWords('其他参加人（代理人、邀请的人）', 500, 'line'),
  told: yes('已将调解的性质、原则、效力和当事人的权利义务告知各方'),
  record: words('调解记录', 4, 60_000),
  plans: z.array(plan).max(20).optional().meta({ title: '提出的方案', form: 'plans' }),
  result: choice('调解结果', codesOf(list.sittingResults), 'sittingResults'),
});

/** 调查记录. */
const inquiryRecord = z.strictObject({
  asked: words('被调查人', 1, 100, 'line'),
  about: maybeWords('被调查人的身份、住址', 200, 'line'),
  others: maybeWords('其他在场的人', 500, 'line'),
  talk: words('问答（每段以“问：”或“答：”开头）', 4, 60_000),
});

/** 听证记录. */
const hearingRecord = z.strictObject({
  came: words('实际到会的人', 2, 2000),
  record: words('听证记录', 4, 60_000),
  opinion: words('听证意见', 4, 4000),
});

/** 核对笔录: signed, or read aloud; each for itself. */
const signMinutes = z.strictObject({
  party: party('核对笔录的当事人'),
  way: choice('怎样核对', codesOf(list.minutesWays), 'minutesWays'),
  kind: choice('签名方式', codesOf(signatureKinds), 'signatureKinds').optional(),
  file: z.uuid().optional().meta({ title: '签名', form: 'signature' }),
  note: maybeWords('说明', 500),
});

/** 改日再开: why, and the next date at once. */
const adjourn = z.strictObject({ reason: words('改日再开的理由', 2, 500), ...when, room });

export const sittingPayloads = {
  move: moveSitting,
  cancel: cancelSitting,
  agree_recording: agreeRecording,
  private_note: privateNote,
  minutes,
  inquiry_record: inquiryRecord,
  hearing_record: hearingRecord,
  sign_minutes: signMinutes,
  adjourn,
} as const;
export type SittingActName = keyof typeof sittingPayloads;

/** 场所登记. */
export const keepRoom = z.strictObject({
  commandId,
  unit: z.string({ error: '请选择单位' }).max(200),
  name: words('名称', 2, 40, 'line'),
  kind: z.enum(codesOf(list.roomKinds), { error: '请选择种类' }),
  seats: z.number({ error: '请填写座位数' }).int().min(1, { error: '至少一个座位' }).max(500),
  items: maybeWords('室内有什么', 500),
  opens: time('开放时间'),
  closes: time('关闭时间'),
  closed: z.boolean().optional(),
});
export type KeepRoom = z.infer<typeof keepRoom>;
