import { z } from 'zod';
import { commandId, maybeWords, orgPath, words } from './acts/fields.ts';
import { codesOf } from './vocabulary.ts';

/** 议程的各段, in the order in which a meeting goes through them. */
export const agendaParts = {
  promised: '上次议定的',
  figures: '上次以来的情况',
  overdue: '逾期的',
  consult: '待会商的',
  sponsor: '待定包案领导的',
  raised: '下级提上来的',
  regraded: '改了等级的',
  objected: '当事人有异议的',
  information: '值得注意的信息',
  own: '会上提出的',
} as const;
export type AgendaPart = keyof typeof agendaParts;

export const meetingStates = { prepared: '已准备', open: '正在开', closed: '已结束' } as const;
export type MeetingState = keyof typeof meetingStates;

/** 到会情况. */
export const attendances = { present: '到会', substitute: '代会', absent: '未到' } as const;
export type Attendance = keyof typeof attendances;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: '请选择日期' });

/** 准备会议: from a duty of the calendar, or by itself. */
export const prepareMeeting = z.strictObject({
  commandId,
  duty: z.uuid().optional(),
  label: words('会议名称', 2, 60, 'line').optional(),
  on: day,
  at: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: '时间请写成 09:00' })
    .optional(),
  place: maybeWords('地点', 100, 'line'),
  invited: z.array(orgPath).max(60).optional(),
  guests: maybeWords('平台以外的参会单位', 300, 'line'),
});
export type PrepareMeeting = z.infer<typeof prepareMeeting>;

export const addAgendaItem = z.strictObject({
  commandId,
  words: words('议题', 2, 300).optional(),
  code: z.string().max(60).optional().meta({ title: '事项编码' }),
});
export type AddAgendaItem = z.infer<typeof addAgendaItem>;

/** 记会议记录: `seen` is the version that was looked at; another hand's words are never overwritten unseen. */
export const writeMinutes = z.strictObject({
  commandId,
  seen: z.int().min(0),
  minutes: words('会议记录', 0, 4000),
});
export type WriteMinutes = z.infer<typeof writeMinutes>;

export const decideItem = z.strictObject({
  commandId,
  unit: orgPath,
  words: words('议定什么', 2, 300),
  due: day,
});
export type DecideItem = z.infer<typeof decideItem>;

export const sayAttendance = z.strictObject({
  commandId,
  who: words('单位或姓名', 1, 60, 'line'),
  said: z.enum(codesOf(attendances), { error: '请选择到会情况' }),
  note: maybeWords('代会人、未到的原因', 100, 'line'),
});
export type SayAttendance = z.infer<typeof sayAttendance>;

export const closeMeeting = z.strictObject({ commandId, summary: words('会议概述', 0, 2000).optional() });

const may = z.object({ ok: z.boolean(), words: z.string().nullable() });
const unit = z.object({ path: z.string(), name: z.string() });

export const meetingLine = z.object({
  id: z.string(),
  label: z.string(),
  on: z.string(),
  at: z.string().nullable(),
  unit,
  state: z.enum(codesOf(meetingStates)),
  number: z.string().nullable(),
  items: z.number(),
  decisions: z.object({ all: z.number(), done: z.number() }),
});
export type MeetingLine = z.infer<typeof meetingLine>;

export const meetingsView = z.object({
  today: z.string(),
  /** 等着准备的: the meetings of the calendar that nobody has prepared. */
  waiting: z.array(z.object({ duty: z.string(), label: z.string(), on: z.string(), at: z.string().nullable() })),
  lines: z.array(meetingLine),
  can: z.object({ prepare: may }),
  empty: z.string().nullable(),
});
export type MeetingsView = z.infer<typeof meetingsView>;

export const decisionView = z.object({
  task: z.string(),
  words: z.string(),
  unit,
  due: z.string(),
  state: z.enum(['open', 'done', 'withdrawn']),
  late: z.boolean(),
  note: z.string().nullable(),
});

export const agendaItemView = z.object({
  id: z.string(),
  n: z.number(),
  part: z.enum(codesOf(agendaParts)),
  title: z.string(),
  facts: z.string().nullable().meta({ description: '现在怎样，如环节、承办单位、期限' }),
  href: z.string().nullable(),
  outside: z.array(z.string()).meta({ description: '参会单位中不在这件事范围内的' }),
  minutes: z.string(),
  version: z.number(),
  editedBy: z.string().nullable(),
  editedAt: z.string().nullable(),
  off: z.boolean(),
  decisions: z.array(decisionView),
});
export type AgendaItemView = z.infer<typeof agendaItemView>;

export const meetingPage = z.object({
  id: z.string(),
  label: z.string(),
  on: z.string(),
  at: z.string().nullable(),
  place: z.string().nullable(),
  unit,
  state: z.enum(codesOf(meetingStates)),
  number: z.string().nullable(),
  preparedBy: z.string(),
  since: z.string(),
  invited: z.array(unit),
  guests: z.string().nullable(),
  attendance: z.array(z.object({ who: z.string(), said: z.enum(codesOf(attendances)), note: z.string().nullable() })),
  items: z.array(agendaItemView),
  summary: z.string().nullable(),
  can: z.object({ keep: may, close: may }),
});
export type MeetingPage = z.infer<typeof meetingPage>;
