import { z } from 'zod';
import { matterLine } from './matter.ts';

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
  to_verify: '待核验',
  to_call_back: '待回访',
  to_archive: '待归档',
  open: '全部在办',
  closed: '已办结',
  all: '全部事项',
} as const;
export type ListName = keyof typeof lists;

export const total = z.object({ count: z.number(), more: z.boolean(), text: z.string() });

/** 列表页. `empty` says why it is empty. */
export const listPage = z.object({
  list: z.string(),
  label: z.string(),
  total,
  lines: z.array(matterLine),
  next: z.string().nullable().meta({ description: '下一页的游标' }),
  empty: z.string().nullable(),
  asOf: z.string(),
});
export type ListPage = z.infer<typeof listPage>;

export const deskView = z.object({
  counts: z.array(z.object({ list: z.string(), label: z.string(), total })),
  nearest: z.array(matterLine),
  banner: z.array(z.string()).meta({ description: '须知：如某年日历未批准' }),
  asOf: z.string(),
});
export type DeskView = z.infer<typeof deskView>;

/** 表单说明 — what each act asks for, as JSON Schema with Chinese titles, so that no screen guesses. */
export const actForm = z.object({
  name: z.string(),
  label: z.string(),
  help: z.string(),
  basis: z.string(),
  schema: z.unknown(),
});
export const formsView = z.object({
  acts: z.array(actForm),
  register: z.unknown(),
  options: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))),
});
export type FormsView = z.infer<typeof formsView>;

/** 动作的答复. */
export const actAnswer = z.object({
  matterId: z.string(),
  code: z.string(),
  seq: z.number(),
  created: z.array(z.string()),
});
export type ActAnswer = z.infer<typeof actAnswer>;
