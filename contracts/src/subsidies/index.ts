import { z } from 'zod';
import { commandId, orgPath, words } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';

/** 补贴表的状态. Approved is the last: paying is done elsewhere, by people. */
export const subsidyStatuses = { draft: '制表中', approved: '已复核', void: '已作废' } as const;
export type SubsidyStatus = keyof typeof subsidyStatuses;

export const auditStates = { pending: '待抽查', passed: '抽查相符', failed: '抽查不符' } as const;
export type AuditState = keyof typeof auditStates;

/** 提示: something for a person to look at, never a finding. */
export const subsidyHints = {
  same_parties: '同一对当事人在此前一年内有过调解，请核对是否同一纠纷',
  same_text: '诉求内容与另一件一字不差，请核对是否重复',
} as const;
export type SubsidyHint = keyof typeof subsidyHints;

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });

/** 制表. */
export const makeSubsidySheet = z
  .strictObject({ commandId, committee: orgPath.optional(), from: day('起始日'), until: day('截止日') })
  .refine(({ from, until }) => from <= until, { error: '截止日不能早于起始日', path: ['until'] });

const line = z.uuid({ error: '请选择哪一件' });
/** 补贴表上的动作. */
export const subsidyPayloads = {
  audit: z.strictObject({ line, passed: z.boolean({ error: '请选择是否相符' }), reason: words('抽查情况', 2, 500) }),
  drop: z.strictObject({ line, reason: words('不补的理由', 4, 500) }),
  keep: z.strictObject({ line, reason: words('照补的理由', 4, 500) }),
  object: z.strictObject({ line, reason: words('异议', 4, 1000) }),
  answer: z.strictObject({ line, reason: words('答复', 4, 1000) }),
  approve: z.strictObject({ reason: words('复核意见', 2, 500) }),
  void: z.strictObject({ reason: words('作废的理由', 4, 500) }),
} as const;
export type SubsidyActName = keyof typeof subsidyPayloads;

const can = z.object({ ok: z.boolean(), words: z.string().nullable() });

const lineView = z.object({
  id: z.string(),
  code: z.string(),
  mediator: z.string(),
  committee: z.string(),
  case: z.string(),
  rate: z.string(),
  amount: z.string(),
  capped: z.boolean(),
  kept: z.boolean(),
  hints: z.array(z.string()),
  reason: z.string().nullable(),
  audit: z.enum(codesOf(auditStates)).nullable(),
  auditLabel: z.string().nullable(),
  objection: z.string().nullable(),
  answer: z.string().nullable(),
  mine: z.boolean(),
});

export const subsidySheetView = z.object({
  id: z.string(),
  scope: z.string(),
  from: z.string(),
  until: z.string(),
  status: z.enum(codesOf(subsidyStatuses)),
  statusLabel: z.string(),
  maker: z.string(),
  checker: z.string().nullable(),
  basis: z.string(),
  rule: z.string(),
  seed: z.string(),
  frame: z.number(),
  sampled: z.number(),
  total: z.string(),
  lines: z.array(lineView),
  waiting: z.array(z.string()).meta({ description: '复核之前还差什么' }),
  can: z.record(z.string(), can),
});
export type SubsidySheetView = z.infer<typeof subsidySheetView>;

export const subsidySheetsView = z.object({
  sheets: z.array(
    z.object({
      ...{ id: z.string(), scope: z.string(), from: z.string(), until: z.string(), statusLabel: z.string() },
      ...{ maker: z.string(), total: z.string(), lines: z.number() },
    }),
  ),
  make: can,
  rule: z.string().nullable(),
});
export type SubsidySheetsView = z.infer<typeof subsidySheetsView>;
