import { z } from 'zod';
import { commandId, words } from './acts/fields.ts';

/** 任务从哪里来. */
export const taskSources = {
  matter: '事项',
  cadence: '例会与定期工作',
  sitting: '调解会与听证会',
  meeting: '会议议定',
  information: '信息',
  risk: '风险',
  roster: '名册',
} as const;
export type TaskSourceName = keyof typeof taskSources;

/** 任务清单的一行: what, until when, where it is done. */
export const taskLine = z.object({
  key: z.string(),
  source: z.string(),
  /** 要做什么：待接单、周研判、议定事项…… */
  what: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  due: z.string().nullable(),
  at: z.string().nullable(),
  late: z.boolean(),
  href: z.string(),
  /** 可以在这里办结的任务的编号. */
  task: z.string().nullable(),
});
export type TaskLine = z.infer<typeof taskLine>;

/** 我的任务, nearest date first. */
export const tasksView = z.object({
  asOf: z.string(),
  today: z.string(),
  groups: z.array(z.object({ label: z.string(), lines: z.array(taskLine) })),
  count: z.number(),
  more: z.boolean(),
  empty: z.string().nullable(),
});
export type TasksView = z.infer<typeof tasksView>;

/** 办结一项任务. */
export const finishTask = z.strictObject({ commandId, note: words('办理结果', 2, 500) });
export type FinishTask = z.infer<typeof finishTask>;

/** 日历订阅. The address is shown once; whoever has it reads dates, and no names. */
export const feedView = z.object({ madeAt: z.string().nullable(), address: z.string().nullable() });
export type FeedView = z.infer<typeof feedView>;
