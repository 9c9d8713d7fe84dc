import { z } from 'zod';
import { choice, commandId, maybeWords, words, yes } from '../acts/fields.ts';
import { besideEntry } from '../referrals/views.ts';
import { codesOf } from '../vocabulary.ts';

/** 一案解三结: the proceedings that run about one dispute, and how all of them end together. */
export const proceedingKinds = {
  arbitration: '仲裁',
  first: '诉讼一审',
  second: '诉讼二审',
  retrial: '再审',
  enforcement: '执行',
  reconsideration: '行政复议',
  petition: '信访',
} as const;
export type ProceedingKind = keyof typeof proceedingKinds;

export const proceedingPhases = {
  applied: '已申请，待受理',
  running: '审理（办理）中',
  decided: '已裁判，未生效',
  effective: '已生效',
} as const;
export type ProceedingPhase = keyof typeof proceedingPhases;

/** 了结所据的文书. */
export const closingInstruments = {
  withdraw_suit: '撤诉（裁定准许）',
  withdraw_appeal: '撤回上诉（裁定准许）',
  court_statement: '人民法院调解书',
  withdraw_arbitration: '撤回仲裁申请（决定）',
  arbitration_statement: '仲裁调解书',
  enforcement_settled: '执行和解并履行，结案通知',
  withdraw_review: '撤回行政复议申请',
  review_statement: '行政复议调解书',
  petition_promise: '息诉息访承诺（自愿）',
  ended: '该程序已经依法终结',
} as const;
export type ClosingInstrument = keyof typeof closingInstruments;

const court: readonly ClosingInstrument[] = ['withdraw_suit', 'court_statement', 'ended'];
export const instrumentsOf: Readonly<Record<ProceedingKind, readonly ClosingInstrument[]>> = {
  arbitration: ['withdraw_arbitration', 'arbitration_statement', 'ended'],
  first: court,
  second: ['withdraw_appeal', ...court],
  retrial: court,
  enforcement: ['enforcement_settled', 'ended'],
  reconsideration: ['withdraw_review', 'review_statement', 'ended'],
  petition: ['petition_promise', 'ended'],
};

/** 一并了结的方式. */
export const settlementKinds = {
  mediation: '人民调解协议',
  hearing: '巡回审判、联合调处当场达成',
  settlement: '当事人自行和解',
} as const;
export type SettlementKind = keyof typeof settlementKinds;

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const item = z
  .string({ error: '请选择程序' })
  .min(1, { error: '请选择程序' })
  .max(10)
  .meta({ title: '程序', form: 'proceeding' });

const add = z.strictObject({
  kind: choice('程序', codesOf(proceedingKinds), 'proceedingKinds'),
  organ: words('办理机关', 2, 60, 'line'),
  number: words('案号、编号', 2, 80, 'line'),
  phase: choice('办到哪一步', codesOf(proceedingPhases), 'proceedingPhases'),
  startedOn: day('受理（申请）日期'),
  dueOn: day('该程序的期限（不写的，仲裁、复议、信访按法律计算）').optional(),
});
export const proceedingPayloads = {
  add,
  update: z.strictObject({
    item,
    phase: choice('办到哪一步', codesOf(proceedingPhases), 'proceedingPhases'),
    dueOn: day('该程序的期限').optional(),
    note: maybeWords('说明', 1000),
  }),
  settle: z.strictObject({
    kind: choice('怎样达成', codesOf(settlementKinds), 'settlementKinds'),
    on: day('达成日期'),
    items: z
      .array(z.string().max(10))
      .min(1, { error: '请选择一并了结的程序' })
      .max(20)
      .meta({ title: '一并了结的程序', form: 'choices', labels: 'proceeding' }),
    note: words('主要内容', 4, 4000),
  }),
  close_one: z.strictObject({
    item,
    instrument: choice('了结所据的文书', codesOf(closingInstruments), 'closingInstruments'),
    on: day('文书日期'),
    proof: words('证明（文书编号、存放处）', 2, 300, 'line'),
    voluntary: yes('当事人自愿，没有附加不许起诉、不许信访的条件'),
  }),
  fell_through: z.strictObject({ reason: words('没有履行或者反悔的情况', 4, 2000) }),
} as const;
export type ProceedingActName = keyof typeof proceedingPayloads;
export const openProceeding = add;
export const openProceedingCommand = z.strictObject({
  commandId,
  seen: z.number().int().positive().optional(),
  payload: add,
});

const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });
export const proceedingsView = z.object({
  id: z.string().nullable(),
  version: z.number(),
  stageLabel: z.string(),
  settlement: z.string().nullable(),
  left: z.number().meta({ description: '一并了结的还差几个' }),
  items: z.array(
    z.object({
      id: z.string(),
      kindLabel: z.string(),
      organ: z.string(),
      number: z.string(),
      phaseLabel: z.string(),
      startedOn: z.string(),
      dueDay: z.string().nullable(),
      late: z.boolean(),
      covered: z.boolean(),
      closing: z.string().nullable(),
    }),
  ),
  history: z.array(besideEntry),
  canOpen: can,
  can: z.record(z.string(), can),
});
export type ProceedingsView = z.infer<typeof proceedingsView>;
