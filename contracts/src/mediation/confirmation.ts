import { z } from 'zod';
import { choice, maybeWords, words, yes } from '../acts/fields.ts';
import { courtNumberPattern, courtNumberWords } from '../court-number.ts';
import { codesOf } from '../vocabulary.ts';
import * as list from './vocabulary.ts';

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });

/** 同意共同申请司法确认, each party for itself. */
export const agreeToConfirm = z.strictObject({
  party: party('同意申请的当事人'),
  way: choice('表示方式', codesOf(list.consentWays), 'consentWays'),
});

/** 适格核对: five questions; any yes keeps the application back. */
export const checkConfirmation = z.strictObject({
  bars: z
    .array(z.enum(codesOf(list.confirmationBars)))
    .max(5)
    .meta({ title: '存在的情形（都没有就不选）', form: 'choices', labels: 'confirmationBars' }),
  asked: yes('已逐项核对'),
});

/** 申请司法确认. */
export const applyConfirmation = z.strictObject({
  court: words('受理法院', 4, 60, 'line'),
  ground: choice('管辖依据', codesOf(list.courtGrounds), 'courtGrounds'),
  channel: choice('申请方式', codesOf(list.confirmationChannels), 'confirmationChannels'),
  on: day('申请日期'),
  attached: yes('申请书、调解协议、身份证明、代理手续和调解组织主持调解的证明已齐备'),
});

/** 法院受理. */
export const courtAccepted = z.strictObject({
  on: day('受理日期'),
  caseNo: words('法院案号', 6, 60, 'line').refine((text) => courtNumberPattern.test(text), {
    error: courtNumberWords,
  }),
});

/** 法院的结果. */
export const courtDecided = z.strictObject({
  outcome: choice('结果', codesOf(list.confirmationOutcomes), 'confirmationOutcomes'),
  on: day('裁定或通知日期'),
  reason: maybeWords('法院说明的理由', 2000),
});

/** 裁定送达. */
export const rulingServed = z.strictObject({ party: party('受送达的当事人'), on: day('送达日期') });

/** 申请强制执行. */
export const applyEnforcement = z.strictObject({
  on: day('申请日期'),
  party: party('申请执行的当事人'),
  note: maybeWords('说明', 1000),
});
