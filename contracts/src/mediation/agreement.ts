import { z } from 'zod';
import { choice, maybeWords, words, yes } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import * as list from './vocabulary.ts';

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });
/** 金额 in 分. */
const fen = (title: string) =>
  z
    .number({ error: `请填写${title}` })
    .int({ error: `${title}精确到分` })
    .positive({ error: `${title}须大于零` })
    .max(9_007_199_254_740_991)
    .meta({ title, form: 'money' });

const instalment = z.strictObject({ due: day('付款日期'), amount: fen('金额') });

/** 协议约定的一项: who owes whom what, how much, by when, how (第二十九条第三项). */
export const obligation = z.strictObject({
  debtor: party('义务人').optional(),
  creditor: party('权利人').optional(),
  what: words('约定内容', 2, 3000),
  amount: fen('金额').optional(),
  due: day('履行期限').optional(),
  how: maybeWords('履行方式', 300, 'line'),
  instalments: z.array(instalment).max(60).optional().meta({ title: '分期' }),
});
export type ObligationInput = z.infer<typeof obligation>;

/** 拟订协议, written or oral; it can be drawn up anew until everybody has signed. */
export const drawUp = z.strictObject({
  form: choice('协议形式', codesOf(list.agreementForms), 'agreementForms'),
  facts: words('纠纷的主要事实、争议事项', 4, 5000),
  responsibility: maybeWords('各方当事人的责任', 5000),
  obligations: z
    .array(obligation)
    .min(1, { error: '请至少写明一项约定内容' })
    .max(200)
    .meta({ title: '协议内容', form: 'obligations' }),
  /** 由谁拟稿, where an invited lawyer drafted it. */
  drafter: z
    .string()
    .regex(/^g\d+$/)
    .optional()
    .meta({ title: '拟稿人（由被邀请的律师起草的）', form: 'guest' }),
  /** What the check finds unclear is either changed or answered for. */
  keepUnclear: maybeWords('仍然保留不明确字句的理由', 500),
});
export type DrawUp = z.infer<typeof drawUp>;

/** 签名: whose, of what kind, with what evidence. A fingerprint is kept only as the scanned page. */
export const sign = z.strictObject({
  who: z.uuid({ error: '请选择签名的人' }).meta({ title: '签名人', form: 'signer' }),
  role: choice('身份', codesOf(list.signerRoles), 'signerRoles'),
  kind: choice('签名方式', codesOf(list.signatureKinds), 'signatureKinds'),
  agentFor: z.uuid().optional().meta({ title: '所代理的当事人', form: 'mediationParty' }),
  file: z.uuid({ error: '请附上签名的图样或扫描页' }).optional().meta({ title: '签名图样或扫描页', form: 'file' }),
  readOver: yes('已逐条宣读或阅读，确认无误'),
});

/** 加盖调委会印章. */
export const seal = z.strictObject({
  file: z.uuid().optional().meta({ title: '盖章页扫描件', form: 'file' }),
  sealed: yes('协议文本上已加盖人民调解委员会印章'),
});

/** 登记口头协议: in force when it is reached (第三十条). */
export const registerOral = z.strictObject({ agreed: yes('各方当事人认为无需制作书面协议，并确认上述内容') });

/** 记录履行. */
export const performed = z.strictObject({
  item: z
    .string()
    .regex(/^o\d+(\.\d+)?$/, { error: '请选择履行的是哪一项' })
    .meta({ title: '履行事项', form: 'item' }),
  amount: fen('履行金额').optional(),
  on: day('履行日期'),
  file: z.uuid().optional().meta({ title: '履行凭证', form: 'file' }),
  note: maybeWords('说明', 1000),
});

/** 回访. */
export const followUp = z.strictObject({
  party: party('被回访的当事人'),
  reached: yes('已联系上本人'),
  state: choice('履行情况', codesOf(list.performanceStates), 'performanceStates'),
  risk: yes('仍有激化的隐患'),
  note: words('回访情况', 2, 2000),
});

/** 不履行: which roads the other side was told of. */
export const breach = z.strictObject({
  item: z
    .string()
    .regex(/^o\d+(\.\d+)?$/, { error: '请选择未履行的是哪一项' })
    .meta({ title: '未履行事项', form: 'item' }),
  others: z
    .array(z.string().regex(/^o\d+(\.\d+)?$/, { error: '请从协议的各项里选择' }))
    .max(200)
    .optional()
    .meta({ title: '同时未履行的其他各项', form: 'choices', labels: 'item' }),
  remedies: z
    .array(z.enum(codesOf(list.breachRoads)))
    .min(1, { error: '请至少告知一条途径' })
    .meta({ title: '已告知权利人的途径', form: 'choices', labels: 'breachRoads' }),
  note: words('情况说明', 2, 2000),
});

/** 履行完毕. */
export const fulfil = z.strictObject({ confirmed: yes('权利人确认已经履行完毕'), note: maybeWords('说明', 1000) });
