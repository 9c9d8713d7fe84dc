import { z } from 'zod';
import { matterLine } from './matter.ts';

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
