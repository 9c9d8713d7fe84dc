import { z } from 'zod';
import { commandId, words } from './acts/fields.ts';
import { cadenceKinds } from './method-cadence.ts';
import { codesOf, levels } from './vocabulary.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '请选择日期' })
  .meta({ form: 'day' });

/** 一次到期工作现在怎样: said by one function, shown everywhere alike. */
export const standings = {
  to_come: '未到日期',
  today: '今日',
  late: '迟了',
  missed: '漏办',
  held: '按期办了',
  held_late: '迟办了',
  not_held: '未办，已说明',
} as const;
export type Standing = keyof typeof standings;

/** 记为已办. */
export const holdDuty = z.strictObject({
  commandId,
  on: day.meta({ title: '哪一天办的', form: 'day' }),
  note: words('办理情况', 0, 500).optional(),
});
export type HoldDuty = z.infer<typeof holdDuty>;

/** 改期. */
export const moveDuty = z.strictObject({
  commandId,
  to: day.meta({ title: '改到哪一天', form: 'day' }),
  reason: words('改期理由', 2, 200),
});
export type MoveDuty = z.infer<typeof moveDuty>;

/** 说明没有办. */
export const explainDuty = z.strictObject({ commandId, reason: words('没有办的原因', 2, 500) });
export type ExplainDuty = z.infer<typeof explainDuty>;

const may = z.object({ ok: z.boolean(), words: z.string().nullable() });

/** 一次到期的会议或工作. */
export const recurringDutyView = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(codesOf(cadenceKinds)),
  level: z.enum(codesOf(levels)),
  unit: z.object({ path: z.string(), name: z.string() }),
  on: z.string().meta({ description: '应办日期，改过期的是改后的日期' }),
  at: z.string().nullable(),
  /** 本期的头尾. */
  span: z.object({ from: z.string(), to: z.string() }),
  lastOn: z.string().meta({ description: '过此日为漏办' }),
  post: z.string().meta({ description: '由谁负责' }),
  standing: z.enum(codesOf(standings)),
  moves: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string(), by: z.string(), at: z.string() })),
  heldOn: z.string().nullable(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  can: z.object({ hold: may, move: may, explain: may }),
});
export type RecurringDutyView = z.infer<typeof recurringDutyView>;

/** 一个月的到期工作, of one's own post or of one unit below. */
export const recurringDutiesView = z.object({
  month: z.string(),
  today: z.string(),
  unit: z.object({ path: z.string(), name: z.string() }).nullable(),
  duties: z.array(recurringDutyView),
  empty: z.string().nullable(),
});
export type RecurringDutiesView = z.infer<typeof recurringDutiesView>;

/** 各单位一项频次的一个月: every figure with its denominator. */
export const cadenceOverview = z.object({
  month: z.string(),
  asOf: z.string(),
  rule: z.string(),
  lines: z.array(
    z.object({
      unit: z.object({ path: z.string(), name: z.string() }),
      cadence: z.string(),
      label: z.string(),
      due: z.number().meta({ description: '本月截至此刻应办几次' }),
      onTime: z.number(),
      late: z.number(),
      explained: z.number(),
      missed: z.number(),
      open: z.number().meta({ description: '到期而尚在宽限内、还没有记' }),
    }),
  ),
  more: z.boolean(),
  empty: z.string().nullable(),
});
export type CadenceOverview = z.infer<typeof cadenceOverview>;
