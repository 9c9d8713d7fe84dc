import { z } from 'zod';
import { commandId, orgPath, words } from './acts/fields.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: '请选择日期' });
const tier = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, { error: '请选择类别' });

/** 列入风险清单: a person's decision, with its reason. */
export const enterRisk = z.strictObject({
  commandId,
  title: words('什么矛盾或问题（不写人的姓名、号码）', 4, 100, 'line'),
  tier,
  owner: orgPath,
  reason: words('列入的理由', 4, 500),
  reviewOn: day,
  code: z.string().max(60).optional().meta({ title: '事项编码' }),
});
export type EnterRisk = z.infer<typeof enterRisk>;

/** 不列入: why a proposal is not followed; it counts in the rule's precision. */
export const dismissProposal = z.strictObject({ commandId, reason: words('不列入的理由', 4, 300) });
export const reviewRisk = z.strictObject({ commandId, tier, words: words('复核情况', 4, 1000), reviewOn: day });
export type ReviewRisk = z.infer<typeof reviewRisk>;
export const measureRisk = z.strictObject({ commandId, unit: orgPath, words: words('措施', 4, 300), due: day });
export type MeasureRisk = z.infer<typeof measureRisk>;
export const askExit = z.strictObject({ commandId, evidence: words('销号的依据', 4, 1000) });
export const decideExit = z.strictObject({ commandId, agree: z.boolean(), words: words('核实情况', 4, 500) });
export const sendLetter = z.strictObject({
  commandId,
  unit: orgPath,
  words: words('提示什么、请做什么', 4, 1000),
  due: day,
});
export type SendLetter = z.infer<typeof sendLetter>;
export const answerLetter = z.strictObject({ commandId, answer: words('答复', 4, 1000) });

const may = z.object({ ok: z.boolean(), words: z.string().nullable() });
const unit = z.object({ path: z.string(), name: z.string() });

export const riskLine = z.object({
  id: z.string(),
  no: z.number(),
  title: z.string(),
  tier: z.string(),
  unit,
  owner: unit,
  enteredOn: z.string(),
  reviewOn: z.string(),
  late: z.boolean(),
  state: z.enum(['open', 'exit_asked', 'closed']),
});
export type RiskLine = z.infer<typeof riskLine>;

export const letterView = z.object({
  id: z.string(),
  number: z.string(),
  unit,
  words: z.string(),
  due: z.string(),
  sentOn: z.string(),
  answer: z.string().nullable(),
  answeredOn: z.string().nullable(),
  can: z.object({ answer: may }),
});
export type LetterView = z.infer<typeof letterView>;

export const risksView = z.object({
  asOf: z.string(),
  tiers: z.array(z.object({ id: z.string(), label: z.string(), open: z.number() })),
  lines: z.array(riskLine),
  /** 发给本单位、等答复的预警函. */
  letters: z.array(letterView),
  can: z.object({ enter: may }),
  empty: z.string().nullable(),
});
export type RisksView = z.infer<typeof risksView>;

export const riskProposals = z.object({
  asOf: z.string(),
  /** 提示规则及其准确率：看过的提示里列入了几件. */
  rules: z.array(z.object({ rule: z.string(), says: z.string(), entered: z.number(), seen: z.number() })),
  proposals: z.array(z.object({ matter: z.string(), code: z.string(), title: z.string(), why: z.array(z.string()) })),
  empty: z.string().nullable(),
});
export type RiskProposals = z.infer<typeof riskProposals>;

export const riskPage = riskLine.extend({
  reason: z.string(),
  matter: z.object({ id: z.string(), code: z.string(), title: z.string() }).nullable(),
  measures: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      unit,
      due: z.string(),
      state: z.enum(['open', 'done', 'withdrawn']),
      late: z.boolean(),
      note: z.string().nullable(),
    }),
  ),
  letters: z.array(letterView),
  course: z.array(z.object({ at: z.string(), by: z.string(), what: z.string(), words: z.string().nullable() })),
  tiers: z.array(z.object({ id: z.string(), label: z.string() })),
  can: z.object({ review: may, measure: may, letter: may, askExit: may, decideExit: may }),
});
export type RiskPage = z.infer<typeof riskPage>;
