import { z } from 'zod';

const moment = z.string().meta({ description: 'UTC 时刻，ISO 8601' });
const someone = z.object({ id: z.string(), name: z.string() });

/** 文件中的一处问题, with its place; lines and columns count from 1. */
export const problemView = z.object({
  line: z.number(),
  column: z.number(),
  path: z.string(),
  what: z.string(),
  instead: z.string(),
  words: z.string().meta({ description: '一句话：第几行第几列，什么问题，改成什么' }),
});
export type ProblemView = z.infer<typeof problemView>;

const proposed = {
  version: z.number(),
  state: z.enum(['proposed', 'in_force']),
  text: z.string(),
  hash: z.string().meta({ description: '文本指纹；批准时须一并交回，以证所批即所见' }),
  proposedBy: someone,
  proposedAt: moment,
  approvedBy: someone.nullable(),
  approvedAt: moment.nullable(),
  mayApprove: z
    .object({ ok: z.boolean(), words: z.string().nullable() })
    .meta({ description: '您可否批准，不可时说明原因' }),
};

/** 工作法的一个版本. */
export const methodVersionView = z.object({
  id: z.string(),
  label: z.string(),
  ...proposed,
  effectiveFrom: z.string().nullable(),
  current: z.boolean().meta({ description: '现行' }),
  problems: z.array(problemView),
  method: z.unknown().meta({ description: '读出的内容，供页面以文字展示；读不出时为 null' }),
});
export type MethodVersionView = z.infer<typeof methodVersionView>;

export const methodsView = z.object({
  inForce: z.string().nullable().meta({ description: '现行工作法，如 neutral@1' }),
  versions: z.array(methodVersionView),
});
export type MethodsView = z.infer<typeof methodsView>;

/** 两份工作法的一处不同. */
export const methodDifferenceView = z.object({
  key: z.string().meta({ description: '哪一项规定，如 clocks.resolve.general' }),
  part: z.string().meta({ description: '哪一部分，如「期限」' }),
  what: z.string().meta({ description: '哪一项，如「办理期限（一般）」' }),
  change: z.enum(['changed', 'added', 'removed', 'basis']).meta({ description: '改变、新增、不再规定、只改依据' }),
  before: z.string().nullable(),
  after: z.string().nullable(),
  words: z.string().meta({ description: '一句话，如「办理期限（一般）：15 日 → 3 日（缩短）」' }),
});
export type MethodDifferenceView = z.infer<typeof methodDifferenceView>;

const comparedMethod = z.object({ method: z.string().meta({ description: '如 neutral@1' }), label: z.string() });

export const methodDifferencesView = z.object({
  before: comparedMethod,
  after: comparedMethod,
  differences: z.array(methodDifferenceView),
});
export type MethodDifferencesView = z.infer<typeof methodDifferencesView>;

/** 一年工作日历的一个版本. */
export const calendarVersionView = z.object({
  year: z.number(),
  source: z.string(),
  ...proposed,
  current: z.boolean(),
});

/** 期限重算的进度. */
export const recomputeView = z.object({
  total: z.number().nullable(),
  done: z.number(),
  failed: z.number(),
  ended: z.boolean(),
});
export type RecomputeView = z.infer<typeof recomputeView>;

export const calendarsView = z.object({
  approved: z.array(z.number()),
  missing: z.array(z.number()).meta({ description: '当下应当批准而没有批准的年份' }),
  versions: z.array(calendarVersionView),
  recompute: recomputeView.nullable().meta({ description: '最近一次期限重算' }),
});
export type CalendarsView = z.infer<typeof calendarsView>;

/** 提交文件. */
export const fileText = z.strictObject({
  text: z.string().min(1, '文件是空的，请粘贴或上传 YAML 文件').max(400_000, '文件太长，请确认选对了文件'),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/, '文本指纹不完整，请刷新页面后重新查看再批准');
const isDay = (text: string): boolean => {
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
};

/** 发布工作法; from today unless a later day is named. */
export const publicationBody = z.strictObject({
  hash,
  effectiveFrom: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '生效日期写成 2026-01-01')
    .refine(isDay, '没有这一天')
    .optional(),
});

/** 批准日历. */
export const approvalBody = z.strictObject({ hash });

export const checkedView = z.object({ ok: z.boolean(), problems: z.array(problemView) });
export const proposedMethodView = z.object({ id: z.string(), version: z.number(), hash: z.string() });
export const proposedCalendarView = z.object({ year: z.number(), version: z.number(), hash: z.string() });

/** 不准, where a file is the reason: every problem with its place. */
export const fileRefusal = z.object({ code: z.string(), words: z.string(), problems: z.array(problemView).optional() });
export type FileRefusal = z.infer<typeof fileRefusal>;
