import { z } from 'zod';
import { commandId, maybeWords, words } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';

/** 录音录像，本人的意见. */
export const recordingAnswers = { agree: '同意录音录像', refuse: '不同意录音录像' } as const;
export type RecordingAnswer = keyof typeof recordingAnswers;

/** 本人报告的履行情况. */
export const reportedStates = { done: '已经全部做到', partly: '只做到一部分', not_done: '没有做到' } as const;
export type ReportedState = keyof typeof reportedStates;

const sure = (what: string) => z.literal(true, { error: `请勾选「${what}」` });

/** 300 KB of base64: a signature, or a page made small by the phone itself. */
const MOST_DRAWN = 180_000;

/** 当事人在调解中的动作 — what a party or its agent does on their own phone, by the name it has in the ledger. */
export const partyPayloads = {
  party_notice: z.strictObject({ sure: sure('我看过了，都明白') }),
  party_consent: z.strictObject({ sure: sure('我愿意调解，是我自己的意思') }),
  party_refuse: z.strictObject({ sure: sure('我不愿意调解'), words: maybeWords('您的话', 500) }),
  party_choose: z.strictObject({ mediator: z.uuid({ error: '请选择一位调解员' }) }),
  party_object: z.strictObject({
    mediator: z.uuid({ error: '请选择哪一位调解员' }),
    words: words('为什么要求更换', 2, 500),
  }),
  party_recording: z.strictObject({ answer: z.enum(codesOf(recordingAnswers), { error: '请选择同意还是不同意' }) }),
  party_propose: z.strictObject({ words: words('您的想法', 2, 3000) }),
  party_pause: z.strictObject({ words: maybeWords('您的话', 500) }),
  party_end: z.strictObject({ sure: sure('我要结束调解'), words: maybeWords('您的话', 500) }),
  party_sign: z.strictObject({
    sure: sure('协议我从头到尾看过了，同意，是我自己签名'),
    way: z.enum(['drawn', 'photo'], { error: '请在框里签名，或者拍一张签了名的纸' }),
    picture: z
      .base64({ error: '请在框里签名，或者拍一张签了名的纸' })
      .min(60, { error: '请在框里签名，或者拍一张签了名的纸' })
      .max(MOST_DRAWN, { error: '图片太大，请离远一点再拍' }),
  }),
  party_desk: z.strictObject({}),
  party_confirm: z.strictObject({ sure: sure('我愿意和对方一起申请司法确认') }),
  party_report: z.strictObject({
    item: z.string().regex(/^o\d+(\.\d+)?$/, { error: '请选择是哪一项' }),
    state: z.enum(codesOf(reportedStates), { error: '请选择做到了没有' }),
    words: maybeWords('您的话', 1000),
  }),
} as const;
export type PartyActName = keyof typeof partyPayloads;

/** 签发当事人链接. */
export const issuePartyLink = z.strictObject({
  commandId,
  payload: z.strictObject({
    party: z.uuid({ error: '请选择发给谁' }),
    days: z.number().int().min(1, { error: '至少一天' }).max(30, { error: '最长三十天' }),
  }),
});

/** 收回当事人链接. */
export const revokePartyLink = z.strictObject({ commandId, payload: z.strictObject({}) });

/** 刚签发的链接, told once. */
export const issuedPartyLink = z.object({
  id: z.string(),
  address: z.string(),
  code: z.string(),
  qr: z.string().meta({ description: '链接的二维码，SVG' }),
  expiresAt: z.string(),
});
export type IssuedPartyLink = z.infer<typeof issuedPartyLink>;

/** 当事人自己在链接上说的、做的, for those in the room. */
export const partySaidView = z.object({
  proposals: z.array(
    z.object({ id: z.string(), name: z.string(), at: z.string(), body: z.string(), shared: z.boolean() }),
  ),
  pauses: z.array(z.object({ name: z.string(), at: z.string() })),
  choices: z.array(z.object({ name: z.string(), mediator: z.string() })),
  objections: z.array(z.object({ name: z.string(), mediator: z.string(), at: z.string() })),
  recording: z.array(z.object({ name: z.string(), answer: z.string(), at: z.string() })),
  atDesk: z.array(z.object({ name: z.string(), at: z.string() })),
  reports: z.array(z.object({ name: z.string(), item: z.string(), state: z.string(), at: z.string() })),
});
export type PartySaidView = z.infer<typeof partySaidView>;

/** 一次调解的当事人链接. */
export const partyLinksView = z.object({
  can: z.object({ ok: z.boolean(), words: z.string().nullable() }),
  people: z
    .array(z.object({ id: z.string(), name: z.string(), as: z.string() }))
    .meta({ description: '可以发给谁：当事人和代理人' }),
  links: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      issuedAt: z.string(),
      issuedBy: z.string(),
      expiresAt: z.string(),
      state: z.enum(['open', 'expired', 'revoked']),
    }),
  ),
  said: partySaidView.nullable().meta({ description: '只给在场的人；其他人为 null' }),
});
export type PartyLinksView = z.infer<typeof partyLinksView>;
