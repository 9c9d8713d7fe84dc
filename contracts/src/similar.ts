import { z } from 'zod';
import { maybeWords } from './acts/fields.ts';
import { partyInput } from './acts/register.ts';
import { codesOf, matterKinds } from './vocabulary.ts';
import type { Role } from './vocabulary.ts';

/** 查重 — whether a matter is the same trouble as another. The program proposes with its reasons; a person decides. */

/** 相似的理由. */
export const likenessReasons = {
  near_text: '文字相近',
  same_place: '发生地相同',
  same_other_side: '被申请方相同',
  same_person: '有同一号码的当事人',
  same_kind: '类型相同',
  near_time: '时间相近',
} as const;
export type LikenessReason = keyof typeof likenessReasons;

/** 谁可以判断是不是重复: whoever may link the matters of the responsible centre. */
export const duplicateJudges: readonly Role[] = ['window_clerk', 'centre_director', 'supervisor'];

/** 有多像. */
export const likenessStrengths = { likely: '很可能是同一件事', possible: '可能有关' } as const;
export type LikenessStrength = keyof typeof likenessStrengths;

/** 为什么不是重复. */
export const notSameWhys = {
  other_people: '各人各自的事，不能合并',
  other_place: '不是同一个地方',
  other_trouble: '地方或对方相同，事情不同',
  other_time: '以前的已了结，这是新发生的',
  other: '其他',
} as const;
export type NotSameWhy = keyof typeof notSameWhys;

const moment = z.string().meta({ description: 'UTC 时刻，ISO 8601' });

/** 疑似重复的一件. */
export const similarCandidate = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  place: z.string(),
  kindLabel: z.string(),
  stageLabel: z.string(),
  registeredAt: moment,
  strength: z.enum(codesOf(likenessStrengths)),
  strengthLabel: z.string(),
  reasons: z.array(z.object({ code: z.enum(codesOf(likenessReasons)), words: z.string() })),
});
export type SimilarCandidate = z.infer<typeof similarCandidate>;

export const similarCandidates = z.object({ candidates: z.array(similarCandidate) });
export type SimilarCandidates = z.infer<typeof similarCandidates>;

/** 登记时查重: what has been typed so far; nothing in it need be complete. */
export const similarDraft = z.strictObject({
  title: maybeWords('标题', 200, 'line'),
  narrative: maybeWords('诉求内容', 20_000),
  kind: z.enum(codesOf(matterKinds)).optional(),
  place: maybeWords('发生地', 200, 'line'),
  organisations: z.array(z.string().max(60)).max(20).optional().meta({ title: '被申请方单位' }),
});
export type SimilarDraft = z.infer<typeof similarDraft>;

/** 按号码查重: the numbers of those who came and of the other side; whoever asks leaves a trace. */
export const similarPeopleDraft = similarDraft.extend({
  numbers: z
    .array(partyInput.pick({ kind: true, phone: true, idNumber: true }))
    .min(1, { error: '请先填写电话或证件号码' })
    .max(20),
});
export type SimilarPeopleDraft = z.infer<typeof similarPeopleDraft>;

/** 不是重复: remembered for the pair, on either side. Said twice, it stands once. */
export const notSameCommand = z.strictObject({
  other: z.uuid({ error: '请选择对方事项' }),
  why: z.enum(codesOf(notSameWhys), { error: '请选择为什么不是重复' }),
  note: maybeWords('说明', 500),
});
export type NotSameCommand = z.infer<typeof notSameCommand>;

/** 记下的「不是重复」. */
export const notSameView = z.object({
  id: z.string().meta({ description: '对方事项' }),
  code: z.string(),
  title: z.string(),
  whyLabel: z.string(),
  note: z.string().nullable(),
  by: z.string(),
  at: moment,
});
export type NotSameView = z.infer<typeof notSameView>;

/** 事项页的查重. */
export const similarOfMatter = z.object({
  candidates: z.array(similarCandidate),
  notSame: z.array(notSameView),
  can: z.object({ ok: z.boolean(), words: z.string().nullable() }).meta({ description: '本岗能否判断' }),
  numbers: z.boolean().meta({ description: '当事人有号码可查' }),
});
export type SimilarOfMatter = z.infer<typeof similarOfMatter>;

/** 导入的行与谁相似. */
export const similarOfImport = z.object({
  waiting: z.number().meta({ description: '还没有查重的行' }),
  looked: z.number(),
  rows: z.number().meta({ description: '有疑似重复的行' }),
  open: z.number().meta({ description: '还没有人判断的对数' }),
  pairs: z.array(
    z.object({
      row: z.number(),
      matter: z.object({ id: z.string(), code: z.string(), title: z.string() }),
      otherRow: z.number().nullable().meta({ description: '对方也在这个文件里时，它的行号' }),
      other: similarCandidate,
    }),
  ),
  next: z.string().nullable(),
});
export type SimilarOfImport = z.infer<typeof similarOfImport>;
