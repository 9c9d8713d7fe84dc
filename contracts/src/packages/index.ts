import { z } from 'zod';
import { choice, commandId, maybeWords, unit, words } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';

/** 套餐里一步走到哪里. */
export const packageStepStates = {
  waiting: '未开始',
  running: '进行中',
  done: '办成',
  failed: '没有办成',
  skipped: '跳过',
} as const;
export type PackageStepState = keyof typeof packageStepStates;

export const packageStates = { running: '进行中', finished: '已走完', ended: '已停止' } as const;
export type PackageState = keyof typeof packageStates;

/** 对诉讼途径的答复. What the person wants, not what the system does. */
export const courtAnswers = {
  will_sue: '愿意起诉，已告知怎样起诉',
  goes_on: '愿意继续调解',
  undecided: '还要考虑',
} as const;
export type CourtAnswer = keyof typeof courtAnswers;

const run = z.uuid({ error: '请选择套餐' }).meta({ title: '套餐', form: 'packageRun' });
const step = z.uuid({ error: '请选择哪一步' }).meta({ title: '步骤', form: 'packageStep' });

/** 选用套餐. */
export const choosePackage = z.strictObject({
  package: z.string({ error: '请选择套餐' }).max(40).meta({ title: '套餐', form: 'choice', labels: 'packages' }),
  note: maybeWords('选用的理由', 500),
});

/** 套餐动作, by their names in the ledger. */
export const packagePayloads = {
  choose: choosePackage,
  hand: z.strictObject({
    step,
    unit: unit('由哪个单位办', 'any'),
    note: maybeWords('交代', 1000),
  }),
  done: z.strictObject({
    step,
    proof: words('凭证（名称、文号、日期）', 4, 300, 'line'),
    note: maybeWords('说明', 1000),
  }),
  failed: z.strictObject({ step, note: words('没有办成的情况', 4, 1000) }),
  skip: z.strictObject({ step, reason: words('跳过的理由', 4, 500) }),
  stop: z.strictObject({ run, reason: words('停止的理由', 4, 500) }),
  court_road: z.strictObject({
    answer: choice('当事人的答复', codesOf(courtAnswers), 'courtAnswers'),
    note: words('告知的内容', 4, 1000),
  }),
} as const;
export type PackageActName = keyof typeof packagePayloads;

export const packageCommand = z.strictObject({ commandId, seen: z.number().int().positive().optional() });

const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });
const moment = z.string();

const stepView = z.object({
  id: z.string(),
  label: z.string(),
  work: z.string(),
  state: z.enum(codesOf(packageStepStates)),
  stateLabel: z.string(),
  unit: z.string().nullable(),
  due: z.string().nullable(),
  late: z.boolean(),
  proof: z.string().meta({ description: '凭什么算办成' }),
  shown: z.string().nullable().meta({ description: '已出示的凭证，或者没有办成、跳过的理由' }),
  needs: z.array(z.string()),
  endedAt: moment.nullable(),
  can: z.record(z.string(), can),
});

/** 某事项的套餐. */
export const packagesOfMatter = z.object({
  choices: z.array(
    z.object({ id: z.string(), label: z.string(), says: z.string(), basis: z.string(), usual: z.boolean() }),
  ),
  runs: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      state: z.enum(codesOf(packageStates)),
      stateLabel: z.string(),
      chosenAt: moment,
      by: z.string(),
      basis: z.string(),
      steps: z.array(stepView),
      can: z.record(z.string(), can),
    }),
  ),
  rounds: z.object({
    failed: z.number(),
    courtAfter: z.number().nullable(),
    basis: z.string().nullable(),
    proposal: z.string().nullable().meta({ description: '满次数后的建议；只建议，由人办理' }),
    told: z.array(z.object({ at: moment, answer: z.string(), rounds: z.number() })),
  }),
  version: z.number(),
  can: z.record(z.string(), can),
});
export type PackagesOfMatter = z.infer<typeof packagesOfMatter>;

/** 套餐动作的表单. */
export const packageFormsView = z.object({
  acts: z.array(
    z.object({ name: z.string(), label: z.string(), help: z.string(), basis: z.string(), schema: z.unknown() }),
  ),
  options: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))),
});
export type PackageForms = z.infer<typeof packageFormsView>;

/** 待办的步骤. */
export const packageShows = { mine: '我单位在办', late: '已逾期', all: '全部在办' } as const;
export type PackageShow = keyof typeof packageShows;

export const packageStepsView = z.object({
  counts: z.array(
    z.object({ show: z.enum(codesOf(packageShows)), label: z.string(), text: z.string(), count: z.number() }),
  ),
  lines: z.array(
    z.object({
      id: z.string(),
      matterId: z.string(),
      code: z.string(),
      title: z.string(),
      package: z.string(),
      step: z.string(),
      unit: z.string(),
      due: z.string().nullable(),
      late: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
  empty: z.string().nullable(),
});
export type PackageStepsView = z.infer<typeof packageStepsView>;
