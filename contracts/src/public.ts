import { z } from 'zod';
import { choice, commandId, maybeWords, orgPath, words } from './acts/fields.ts';
import { callBackResults, codesOf } from './vocabulary.ts';

/** 满意程度 that a person may choose for themselves; unreachable and declined are what others write of them. */
export const ratings = {
  satisfied: callBackResults.satisfied,
  basically_satisfied: callBackResults.basically_satisfied,
  dissatisfied: callBackResults.dissatisfied,
} as const;
export type Rating = keyof typeof ratings;

/** 问题解决了吗 — what only the person can say. */
export const solvedAnswers = { yes: '已经解决', no: '没有解决' } as const;

const yes = z.boolean();

/**
 * 公众页登记: one sentence and a place are enough. Who the person is, how to reach them and whom it is about may all be
 * left out.
 */
export const lodge = z.strictObject({
  commandId,
  said: words('您要反映的事', 4, 5000),
  township: z.union([z.literal(''), orgPath], { error: '请从列表中选择乡镇（街道），不清楚的选「不清楚」' }),
  place: maybeWords('村（社区）和详细地点', 200, 'line'),
  name: maybeWords('您的姓名', 60, 'line'),
  phone: maybeWords('您的电话', 30, 'line'),
  behalf: yes,
  person: maybeWords('当事人姓名', 60, 'line'),
  relation: maybeWords('您与当事人的关系', 60, 'line'),
  other: maybeWords('对方', 60, 'line'),
  otherIsUnit: yes,
  accusation: yes,
  doNotContact: yes,
  safeContact: maybeWords('怎样联系您才方便、安全', 200, 'line'),
});
export type Lodge = z.infer<typeof lodge>;

/** 本人的动作 — what a person may do with their own matter, by the name it has in the ledger. */
export const personPayloads = {
  person_add: z.strictObject({ words: words('补充的内容', 2, 5000) }),
  person_confirm: z
    .strictObject({
      solved: choice('问题解决了没有', codesOf(solvedAnswers), 'solvedAnswers'),
      words: maybeWords('您的话', 2000),
    })
    .refine(({ solved, words: said }) => solved === 'yes' || (said ?? '') !== '', {
      path: ['words'],
      error: '没有解决的，请写明还有什么没有解决',
    }),
  person_rate: z.strictObject({
    rating: choice('满意程度', codesOf(ratings), 'ratings'),
    words: maybeWords('您的话', 2000),
  }),
  person_object: z.strictObject({ words: words('您的意见', 2, 5000) }),
  person_withdraw: z.strictObject({
    reason: maybeWords('撤回的原因', 1000),
    sure: z.literal(true, { error: '请勾选「我要撤回」' }),
  }),
} as const;
export type PersonActName = keyof typeof personPayloads;

/** 单位的对外联系方式, as the public page shows it. */
export const unitContact = z.strictObject({
  phone: maybeWords('电话', 60, 'line'),
  address: maybeWords('地址', 100, 'line'),
  hours: maybeWords('办公时间', 100, 'line'),
});
export type UnitContact = z.infer<typeof unitContact>;

/** 公众页设置: the address to be told to people, and the contacts of the centres within one's scope. */
export const publicPageView = z.object({
  address: z.string().meta({ description: '公众页地址' }),
  qr: z.string().meta({ description: '公众页地址的二维码，SVG' }),
  units: z.array(
    z.object({ path: z.string(), name: z.string(), phone: z.string(), address: z.string(), hours: z.string() }),
  ),
});
export type PublicPageView = z.infer<typeof publicPageView>;

/** 签发回执: prints it with the person's own pass; earlier passes may be revoked with it. */
export const issueReceipt = z.strictObject({
  revokeEarlier: z.boolean().meta({ title: '先前的回执作废（遗失，或落到了别人手里）' }),
});
export const receiptPage = z.object({ html: z.string().meta({ description: '可打印的回执' }) });
