import { z } from 'zod';
import { choice, maybeWords, unit, words, yes } from '../acts/fields.ts';
import { consentWays } from '../mediation/vocabulary.ts';
import { codesOf } from '../vocabulary.ts';
import * as list from './vocabulary.ts';

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });
const maybeTick = (title: string) => z.boolean().optional().meta({ title, form: 'tick' });
/** 凭据: whoever answers for a unit that has no account here says on what. */
const source = maybeWords('凭据（替没有账号的单位登记的必填，如对方的回执、电话、来人）', 200, 'line');
const reason = (title: string) => words(title, 4, 2000);

/** 对接的登记: from whom or to whom, on what ground, with what. */
const open = z.strictObject({
  kind: choice('对接种类', codesOf(list.referralKinds), 'referralKinds'),
  direction: choice('方向', codesOf(list.referralDirections), 'referralDirections'),
  purpose: choice('方式', codesOf(list.referralPurposes), 'referralPurposes'),
  partner: z.uuid({ error: '请选择对方单位' }).meta({ title: '对方单位', form: 'partner' }),
  office: unit('我方经办单位', 'any'),
  parties: z
    .array(z.uuid())
    .min(1, { error: '请选择相关当事人' })
    .max(60)
    .meta({ title: '相关当事人', form: 'choices', labels: 'mediationParty' }),
  ground: choice('移送依据', codesOf(list.referralGrounds), 'referralGrounds'),
  basis: maybeWords('法律依据（依法律规定移送的，写明条文）', 300, 'line'),
  request: reason('移送（告知）事由和请求'),
  materials: maybeWords('材料清单（一行一份）', 2000),
  externalNo: maybeWords('对方编号（案号、警情号、信访件号、文号等）', 80, 'line'),
  sentOn: day('对方移送日期').optional(),
  receivedOn: day('我方签收日期').optional(),
  procedure: choice('审理程序', codesOf(list.courtProcedures), 'courtProcedures').optional(),
  online: maybeTick('在人民法院调解平台上办理'),
  road: choice('行政途径', codesOf(list.administrativeRoads), 'administrativeRoads').optional(),
  hints: z
    .array(z.enum(codesOf(list.policeHints)))
    .max(6)
    .optional()
    .meta({ title: '警情的风险提示（没有就不选）', form: 'choices', labels: 'policeHints' }),
  policeView: choice('公安机关的意见', codesOf(list.policeViews), 'policeViews').optional(),
  caseOpen: maybeTick('公安机关已立行政或者刑事案件'),
  injury: maybeTick('有伤情或者需要鉴定'),
  determinedOn: day('道路交通事故认定书送达日期').optional(),
  safetyPlan: maybeWords('安全预案（有家暴、未成年人、刀具、扬言伤人的必填）', 2000),
});

/** 告知当事人将移送什么、给谁. */
const inform = z.strictObject({
  party: party('被告知的当事人'),
  way: choice('告知方式', codesOf(consentWays), 'consentWays'),
  on: day('告知日期'),
});

/** 记录意愿: a refusal is a full stop. */
const consent = z.strictObject({
  party: party('当事人'),
  agreed: yes('同意移送'),
  way: choice('表示方式', codesOf(consentWays), 'consentWays'),
  on: day('表示日期'),
  note: maybeWords('说明', 500),
});

const send = z.strictObject({
  on: day('移送日期'),
  supplement: maybeWords('补正情况（退回后再次移送的必填）', 1000),
  uninformed: maybeWords('有当事人没有告知的，写明原因（如告知会危及安全）', 500),
});
const receive = z.strictObject({ on: day('签收日期'), receiver: words('签收人', 1, 60, 'line'), source });
const accept = z.strictObject({ on: day('决定日期'), note: maybeWords('受理意见', 1000), source });
const giveBack = z.strictObject({
  on: day('退回日期'),
  reason: reason('退回理由'),
  lacks: maybeWords('缺少的材料（一行一项）', 1000),
  source,
});
const extend = z.strictObject({
  until: day('延长至'),
  agreed: yes('各方当事人均同意延长'),
  reason: reason('延长理由'),
  source,
});
const progress = z.strictObject({ on: day('日期'), note: words('办理情况', 2, 4000), source });
const answer = z.strictObject({
  result: choice('办理结果', codesOf(list.referralResults), 'referralResults'),
  on: day('结果日期'),
  note: words('办理情况和结果', 4, 4000),
  documents: maybeWords('结果文书（名称和编号，一行一份）', 1000),
  undisputed: maybeWords('各方无争议的事实（不成的，一并交回）', 4000),
  noneUndisputed: maybeTick('经核对，没有各方都无争议的事实'),
  source,
});
const feedBack = z.strictObject({
  on: day('反馈日期'),
  way: words('反馈方式（当面、寄送、平台等）', 2, 100, 'line'),
  papersBack: maybeTick('材料已经全部交回'),
});
const withdraw = z.strictObject({
  why: choice('撤回原因', codesOf(list.referralWithdrawals), 'referralWithdrawals'),
  on: day('撤回日期'),
  reason: reason('说明'),
  papersBack: maybeTick('已经交出的材料已取回'),
});
const tell = z.strictObject({ on: day('告知日期'), note: maybeWords('说明', 1000) });

/** 对接的动作, by their names in the ledger. */
export const referralPayloads = {
  inform,
  consent,
  send,
  receive,
  accept,
  return: giveBack,
  extend,
  progress,
  answer,
  feed_back: feedBack,
  withdraw,
  tell,
} as const;
export type ReferralActName = keyof typeof referralPayloads;
export const openReferral = open;
export type OpenReferral = z.infer<typeof open>;
