import { z } from 'zod';
import { clockView } from './views/matter.ts';
import { codesOf, lights } from './vocabulary.ts';

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

/** 可以拿来看的工作法: those that ship with the product as samples, and the county's own further versions. */
export const methodChoice = z.object({
  method: z.string().meta({ description: '如 neutral@1' }),
  label: z.string(),
  basis: z.string(),
  summary: z.array(z.string()).meta({ description: '要点：各等级的路径、层级、期限，单据的叫法' }),
  origin: z.enum(['shipped', 'published', 'proposed']).meta({ description: '随产品附带、本县已发布、本县待发布' }),
});
export const methodChoicesView = z.object({ choices: z.array(methodChoice) });
export type MethodChoice = z.infer<typeof methodChoice>;
export type MethodChoicesView = z.infer<typeof methodChoicesView>;

/** 演示县换用. */
export const demoSwitchBody = z.strictObject({ method: z.string().min(1).max(40) });
export const demoSwitchView = z.object({
  ...{ method: z.string(), label: z.string() },
  ...{ proposedBy: z.string(), publishedBy: z.string() },
});
export type DemoSwitchView = z.infer<typeof demoSwitchView>;

/** 换个工作法看：一件事项. Read only: nothing is written, the version that rules the matter stays. */
export const matterUnderMethod = z.object({
  method: z.string(),
  label: z.string(),
  loop: z.string().nullable().meta({ description: '整套流转的叫法' }),
  steps: z.array(z.object({ stage: z.string(), label: z.string(), here: z.boolean() })),
  grade: z
    .object({
      label: z.string(),
      route: z.string(),
      level: z.string(),
      asks: z.string().nullable().meta({ description: '路径还差哪一步' }),
    })
    .nullable(),
  gradeNote: z.string().nullable().meta({ description: '没有对应等级的，说明期限怎样算' }),
  orders: z.array(z.object({ id: z.string(), paper: z.string(), number: z.string() })),
  papers: z.array(z.object({ kind: z.string(), label: z.string() })),
  clocks: z.array(clockView.extend({ differs: z.string().nullable().meta({ description: '与适用的一版相差多久' }) })),
});
export type MatterUnderMethod = z.infer<typeof matterUnderMethod>;

export const lookThroughView = z.object({ ruling: matterUnderMethod, other: matterUnderMethod });
export type LookThroughView = z.infer<typeof lookThroughView>;

/** 换个工作法看：清单的一行. */
export const lineUnderMethod = z.object({
  id: z.string(),
  stageLabel: z.string(),
  gradeLabel: z.string().nullable(),
  dueDay: z.string().nullable(),
  due: moment.nullable(),
  dueClock: z.string().nullable(),
  light: z.enum(codesOf(lights)),
  overdue: z.boolean(),
});
export type LineUnderMethod = z.infer<typeof lineUnderMethod>;
export const linesUnderMethodView = z.object({
  method: z.string(),
  label: z.string(),
  lines: z.array(lineUnderMethod),
});
export type LinesUnderMethodView = z.infer<typeof linesUnderMethodView>;

/** 代号 (a shipped file) or 代号@版本 (a version of the county). */
export const methodName = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}(@[1-9]\d{0,5})?$/, '写成工作法代号，或者代号@版本号，如 neutral@1')
  .describe('随产品附带的写代号；本县的写代号@版本号');
