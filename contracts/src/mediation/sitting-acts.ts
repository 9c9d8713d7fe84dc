import { z } from 'zod';
import { choice, maybeWords, words, yes } from '../acts/fields.ts';
import { codesOf, lawfulRoads } from '../vocabulary.ts';
import * as list from './vocabulary.ts';

const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });

/** 委托鉴定. */
export const sendAppraisal = z.strictObject({
  what: words('鉴定事项', 4, 500),
  body: words('鉴定机构', 2, 100, 'line'),
  agreed: yes('各方同意共同委托鉴定'),
});

/** 鉴定结束. */
export const appraisalDone = z.strictObject({ result: words('鉴定意见', 4, 4000) });

/** 疑似虚假调解: stop, and report. */
export const suspectSham = z.strictObject({
  to: choice('报告对象', codesOf(list.shamReceivers), 'shamReceivers'),
  receiver: words('接报单位和人员', 2, 100, 'line'),
  why: words('可疑的情形', 4, 2000),
});

/** 复核排除. */
export const clearSham = z.strictObject({ finding: words('复核情况', 4, 2000) });

/** 当事人要求终止: a party's own right, at any moment. */
export const stop = z.strictObject({
  party: party('要求终止的当事人'),
  way: choice('表示方式', codesOf(list.consentWays), 'consentWays'),
  roads: z
    .array(z.enum(codesOf(lawfulRoads)))
    .min(1, { error: '请至少告知一条其他救济途径（人民调解法第二十六条）' })
    .max(8)
    .meta({ title: '已告知的其他途径', form: 'choices', labels: 'lawfulRoads' }),
  note: maybeWords('说明', 500),
});

/** 无争议事实记载. */
export const recordUndisputed = z.strictObject({
  undisputed: words('各方没有争议的事实', 4, 8000),
  agreed: yes('各方同意记载，并已告知记载的内容和作用'),
});

/** 在无争议事实记载上签名. */
export const signUndisputed = z.strictObject({
  party: party('签名的当事人'),
  kind: choice('签名方式', codesOf(list.signatureKinds), 'signatureKinds'),
  file: z.uuid({ error: '请附上签名的图样，或签名页的扫描件' }).meta({ title: '签名图样', form: 'signature' }),
});
