import { z } from 'zod';
import { maybeWords, unit, words, yes } from './fields.ts';

/** The order meant; when left out, one's own only open one. */
const orderId = z.uuid({ error: '请选择工单' }).optional().meta({ title: '工单', form: 'order' });

/** 接单. */
export const receive = z.strictObject({ orderId, note: maybeWords('接单意见', 1000) });
export type Receive = z.infer<typeof receive>;

/** 退单: with a reason and a better owner, or it does not travel. */
export const returnOrder = z.strictObject({
  orderId,
  reason: words('退单理由', 4, 2000),
  betterOwner: unit('更合适的承办单位'),
  /** 报告职责清单不对: goes to who keeps the list, without the matter. */
  dutyWrong: words('职责清单的这一条哪里不对', 4, 500).meta({ form: 'dutyWrong' }).optional(),
});
export type ReturnOrder = z.infer<typeof returnOrder>;

/** 交回: the unit's part is done; its right to read on ends here. */
export const handBack = z.strictObject({ orderId, result: words('办理情况', 4, 4000) });
export type HandBack = z.infer<typeof handBack>;

export const contactWays = {
  phone: '电话',
  visit: '上门',
  counter: '来访面谈',
  letter: '书面',
  online: '线上',
} as const;

/** 首次联系: stops the contact clock only when the person was reached. */
export const firstContact = z.strictObject({
  way: z
    .enum(['phone', 'visit', 'counter', 'letter', 'online'], { error: '请选择联系方式' })
    .meta({ title: '联系方式', form: 'choice', labels: 'contactWays' }),
  reached: yes('已联系上本人或其代理人'),
  note: words('联系情况', 2, 2000),
});
export type FirstContact = z.infer<typeof firstContact>;

/** 办理进展. */
export const progress = z.strictObject({ note: words('进展情况', 2, 4000) });
export type Progress = z.infer<typeof progress>;

/** 申请延期, in the unit that the method allows. */
export const askExtension = z.strictObject({
  amount: z
    .number({ error: '请填写延长的数量' })
    .int({ error: '请填写整数' })
    .positive({ error: '请填写大于零的数' })
    .max(3650)
    .meta({ title: '延长（按做法规定的单位）', form: 'number' }),
  reason: words('延期理由', 4, 2000),
});
export type AskExtension = z.infer<typeof askExtension>;

/** 审批延期. */
export const decideExtension = z.strictObject({
  approve: yes('同意延期'),
  informed: yes('已告知当事人延期理由'),
  reason: words('审批意见', 2, 2000),
});
export type DecideExtension = z.infer<typeof decideExtension>;

/** 中止计时: only for the reasons that the method names. */
export const pause = z.strictObject({
  reason: z
    .string({ error: '请选择中止事由' })
    .min(1, { error: '请选择中止事由' })
    .max(40)
    .meta({ title: '中止事由', form: 'pauseReason' }),
  note: words('说明', 2, 2000),
});
export type Pause = z.infer<typeof pause>;

/** 恢复计时. */
export const resume = z.strictObject({ note: words('恢复说明', 2, 2000) });
export type Resume = z.infer<typeof resume>;

/** 督办: a numbered paper to the unit that holds the matter. */
export const urge = z.strictObject({ requirement: words('督办要求', 4, 2000) });
export type Urge = z.infer<typeof urge>;
