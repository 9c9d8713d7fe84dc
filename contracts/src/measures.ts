import { z } from 'zod';
import { orgPath } from './acts/fields.ts';
import { matterLine, unitView } from './views/matter.ts';
import { codesOf } from './vocabulary.ts';

/** 计量单位, never mixed: matters, people, times, batches, money, days. */
export const measureUnits = { matters: '件', times: '次', days: '天' } as const;
export type MeasureUnit = keyof typeof measureUnits;

/** 口径 — which matters stand above the line and which below it. */
export const cohortRules = {
  count: '期内发生的件数',
  same_cohort: '同一批：分子从分母的那一批里数',
  same_period: '同一时期：分子、分母各按期内发生的数',
  as_of: '截至期末的存量',
  spread: '期内这一批的中位数',
} as const;
export type CohortRule = keyof typeof cohortRules;

/** 分组 — by what a figure may be broken down. Never by a person. */
export const breakdowns = {
  none: '不分组',
  month: '月份',
  unit: '下一级单位',
  lead: '主办单位',
  kind: '纠纷类型',
  nature: '事项性质',
  channel: '来源',
  grade: '等级',
  done_level: '办结层级',
} as const;
export type Breakdown = keyof typeof breakdowns;

/** 辞典的一条, as a reader sees it. */
export const measureView = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  unit: z.string(),
  rule: z.enum(codesOf(cohortRules)),
  ruleWords: z.string(),
  numerator: z.string(),
  denominator: z.string().nullable(),
  explains: z.string(),
  share: z.boolean(),
});
export type MeasureView = z.infer<typeof measureView>;
export const measuresView = z.object({ measures: z.array(measureView), scopes: z.array(unitView) });
export type MeasuresView = z.infer<typeof measuresView>;

const day = z.iso.date({ error: '请填写日期，写成 2026-01-05 这样' });

/** 问一个数: which measures, of whom, when, broken down how. */
export const figuresAsk = z.object({
  measures: z
    .string()
    .regex(/^[a-z_]{1,40}(,[a-z_]{1,40}){0,39}$/, { error: '请从辞典里选指标' })
    .transform((text) => [...new Set(text.split(','))]),
  scope: orgPath.optional(),
  from: day,
  to: day,
  by: z.enum(codesOf(breakdowns)).default('none'),
  kind: z.string().max(10).optional(),
  nature: z.string().max(20).optional(),
  channel: z.string().max(20).optional(),
});
export type FiguresAsk = z.infer<typeof figuresAsk>;

export const figure = z.object({
  key: z.string(),
  label: z.string(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  /** A share from 0 to 1, a count, or days; null where nothing stands below the line. */
  value: z.number().nullable(),
  text: z.string(),
});
export type FigureView = z.infer<typeof figure>;

export const figuresView = z.object({
  asOf: z.string(),
  from: z.string(),
  to: z.string(),
  scope: unitView,
  by: z.enum(codesOf(breakdowns)),
  methods: z.array(z.string()),
  figures: z.array(z.object({ measure: measureView, total: figure, rows: z.array(figure) })),
});
export type FiguresView = z.infer<typeof figuresView>;

export const figurePart = z.enum(['numerator', 'denominator']);
export type FigurePart = z.infer<typeof figurePart>;

/** 打开一个数. */
export const figureRows = z.object({
  lines: z.array(matterLine),
  /** Counted, and not for this post to read. */
  hidden: z.number().int(),
  next: z.number().int().nullable(),
});
export type FigureRows = z.infer<typeof figureRows>;

/** 月结: a closed month, and how it stands against what is known now. */
export const monthView = z.object({
  month: z.string(),
  closed: z.object({ at: z.string(), by: z.string(), hash: z.string(), whole: z.boolean() }).nullable(),
  can: z.object({ ok: z.boolean(), words: z.string().nullable() }),
});
export const monthsView = z.object({ months: z.array(monthView) });
export type MonthsView = z.infer<typeof monthsView>;

export const restatement = z.object({ measure: measureView, closed: figure, now: figure });
export const monthPage = z.object({
  month: z.string(),
  scope: unitView,
  closedAt: z.string(),
  hash: z.string(),
  figures: z.array(z.object({ measure: measureView, closed: figure })),
  restated: z.array(restatement),
  /** 封存以后又有变动的事项. */
  changed: z.number().int(),
});
export type MonthPage = z.infer<typeof monthPage>;
