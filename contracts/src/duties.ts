import { z } from 'zod';
import { commandId, maybeWords, orgPath, words } from './acts/fields.ts';
import { unitView } from './views/matter.ts';
import { codesOf, matterKinds } from './vocabulary.ts';
import type { Role } from './vocabulary.ts';

/** 谁可起草职责清单, at the county's centre or as system officer; and who may put a draft into force. */
export const dutyDrafters: readonly Role[] = ['window_clerk', 'centre_director', 'system_officer'];
export const dutyDeciders: readonly Role[] = ['centre_director', 'system_officer'];

/** 按事发地确定的单位: the entry names no unit but what kind of unit, where the matter lies. */
export const areaUnits = {
  township_centre: '事发地乡镇（街道）综治中心',
  township_committee: '事发地乡镇（街道）人民调解委员会',
  village: '事发地村（社区）',
} as const;
export type AreaUnit = keyof typeof areaUnits;

export const dutyUnit = z.union([orgPath, z.enum(codesOf(areaUnits))], { error: '请从列表中选择单位' });

/** 依据: a document, where in it, and its words. */
export const dutyBasis = z.strictObject({
  document: words('依据文件', 2, 120, 'line'),
  article: maybeWords('条款', 60, 'line'),
  quote: maybeWords('原文', 500),
});
export type DutyBasis = z.infer<typeof dutyBasis>;

const day = z.iso
  .date({ error: '请填写日期，写成 2026-01-05 这样', abort: true })
  .refine((text) => text >= '1949-10-01' && text < '2200-01-01', { error: '日期超出范围' });

/** 职责清单的一条. */
export const dutyEntry = z.strictObject({
  what: words('职责内容', 4, 200, 'line'),
  kinds: z.array(z.enum(codesOf(matterKinds))).max(18),
  keywords: z.array(words('关键词', 2, 20, 'line')).max(40, { error: '关键词最多 40 个' }),
  owner: dutyUnit,
  co: z.array(dutyUnit).max(10, { error: '协办单位最多 10 个' }),
  basis: z.array(dutyBasis).min(1, { error: '请至少写一条依据' }).max(6, { error: '依据最多 6 条' }),
  effectiveFrom: day,
  effectiveTo: day.nullable(),
});
export type DutyEntry = z.infer<typeof dutyEntry>;

const why = words('理由', 4, 500);

/** 起草一条, and a change of one: `seen` is the version looked at, `answers` the corrections that it answers. */
export const draftDuty = z.strictObject({ commandId, entry: dutyEntry, reason: why });
export const redraftDuty = draftDuty.extend({
  seen: z.number().int().positive(),
  answers: z.array(z.uuid()).max(50).optional(),
});

/** 审定, or not: the batch that was looked at, by how many entries it held. */
export const approveDuties = z.strictObject({ count: z.number().int().positive() });
export const dropDuties = z.strictObject({ reason: why });

/** 报告一条不对. */
export const reportDuty = z.strictObject({
  commandId,
  words: words('哪里不对', 4, 500),
  betterOwner: orgPath.optional(),
});
export const declineCorrection = z.strictObject({ answer: words('不改的理由', 4, 500) });

const moment = z.string().meta({ description: 'UTC 时刻，ISO 8601' });
const said = z.object({ ok: z.boolean(), words: z.string().nullable() });
const unitNamed = z.object({ value: z.string(), name: z.string(), gone: z.boolean() });
const person = z.object({ id: z.string(), name: z.string() });
const kindView = z.object({ code: z.string(), label: z.string() });
const basisView = z.object({ document: z.string(), article: z.string(), quote: z.string() });

const entryFields = {
  ...{ what: z.string(), kinds: z.array(kindView), keywords: z.array(z.string()) },
  ...{ owner: unitNamed, co: z.array(unitNamed), basis: z.array(basisView) },
  ...{ effectiveFrom: z.string(), effectiveTo: z.string().nullable() },
};

export const dutyLine = z.object({
  ...{ id: z.string(), no: z.number(), version: z.number() },
  ...entryFields,
  state: z.enum(['in_force', 'coming', 'ended']),
  matched: z.array(z.string()).meta({ description: '查找时命中的词' }),
});
export type DutyLine = z.infer<typeof dutyLine>;

/** 职责清单. `waiting` is what asks for somebody: drafts to be decided, corrections, answers not yet read. */
export const dutiesView = z.object({
  duties: z.array(dutyLine),
  total: z.number(),
  next: z.number().nullable().meta({ description: '下一页从第几条之后开始' }),
  units: z.array(unitNamed.extend({ count: z.number() })),
  empty: z.string().nullable(),
  can: z.object({ draft: said, decide: said }),
});
export type DutiesView = z.infer<typeof dutiesView>;

export const dutyWaitingView = z.object({ drafts: z.number(), corrections: z.number(), answered: z.number() });
export type DutyWaiting = z.infer<typeof dutyWaitingView>;

/** 一处报告. The matter is named only to who may read it. */
export const correctionView = z.object({
  id: z.string(),
  duty: z.object({ id: z.string(), no: z.number(), what: z.string() }),
  version: z.number(),
  words: z.string().nullable(),
  betterOwner: unitView.nullable(),
  matter: z.object({ id: z.string(), code: z.string() }).nullable(),
  order: z.string().nullable().meta({ description: '退回的工单的文号' }),
  fromReturn: z.boolean(),
  ...{ reportedBy: person, reportedUnit: unitView, reportedAt: moment, mine: z.boolean() },
  state: z.enum(['open', 'corrected', 'declined']),
  ...{ answer: z.string().nullable(), newVersion: z.number().nullable() },
  ...{ decidedBy: person.nullable(), decidedAt: moment.nullable(), seen: z.boolean() },
});
export type CorrectionView = z.infer<typeof correctionView>;
export const correctionsView = z.object({
  corrections: z.array(correctionView),
  empty: z.string().nullable(),
  can: z.object({ draft: said, decide: said }),
});
export type CorrectionsView = z.infer<typeof correctionsView>;

/** 一版: what it says, what it changed, who drafted and who decided, and why. */
export const dutyVersionView = z.object({
  version: z.number(),
  ...entryFields,
  changes: z.array(z.string()),
  reason: z.string(),
  state: z.enum(['draft', 'in_force', 'dropped']),
  ...{ draftedBy: person, draftedAt: moment },
  ...{ decidedBy: person.nullable(), decidedAt: moment.nullable(), decision: z.string().nullable() },
  batch: z.string(),
});
export type DutyVersionView = z.infer<typeof dutyVersionView>;

export const dutyPage = z.object({
  ...{ id: z.string(), no: z.number() },
  current: dutyLine.nullable(),
  versions: z.array(dutyVersionView),
  corrections: z.array(correctionView),
  can: z.object({ draft: said, decide: said }),
});
export type DutyPage = z.infer<typeof dutyPage>;

/** 待审定的草案, batch by batch: what was brought together is decided together. */
export const dutyDraftsView = z.object({
  batches: z.array(
    z.object({
      batch: z.string(),
      draftedBy: person,
      draftedAt: moment,
      reason: z.string(),
      count: z.number(),
      drafts: z.array(dutyVersionView.extend({ duty: z.object({ id: z.string(), no: z.number() }) })),
      can: z.object({ approve: said, drop: said }),
    }),
  ),
  empty: z.string().nullable(),
});
export type DutyDraftsView = z.infer<typeof dutyDraftsView>;

/** 建议的承办单位, with the reason: which entry, on what basis, by which words. */
export const ownerProposal = z.object({
  duty: z.object({ id: z.string(), no: z.number(), version: z.number(), what: z.string(), basis: z.array(basisView) }),
  unit: unitView.nullable().meta({ description: '按事发地确定而事发地不明的，为空' }),
  rule: z.string().nullable().meta({ description: '按事发地确定的，是哪一种单位，凭什么定的' }),
  co: z.array(unitView),
  matched: z.array(z.object({ words: z.string(), where: z.enum(['title', 'narrative', 'typed']) })),
  kind: z.string().nullable().meta({ description: '与纠纷类型相符' }),
  reason: z.string(),
  can: said,
});
export type OwnerProposal = z.infer<typeof ownerProposal>;
export const ownerProposalsView = z.object({ proposals: z.array(ownerProposal), empty: z.string().nullable() });
export type OwnerProposalsView = z.infer<typeof ownerProposalsView>;

/** 导入职责清单: what a sheet would bring, or has brought. */
export const dutySheetView = z.object({
  total: z.number(),
  fresh: z.array(z.object({ rowNo: z.number(), what: z.string(), owner: z.string() })),
  changed: z.array(z.object({ rowNo: z.number(), no: z.number(), what: z.string(), changes: z.array(z.string()) })),
  same: z.number(),
  problems: z.array(z.object({ rowNo: z.number(), words: z.string() })),
  notes: z.array(z.string()),
  drafted: z.boolean(),
});
export type DutySheetView = z.infer<typeof dutySheetView>;

export const draftedView = z.object({ id: z.string(), no: z.number(), version: z.number(), batch: z.string() });
