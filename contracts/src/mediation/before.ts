import { z } from 'zod';
import { choice, maybeWords, unit, words, yes } from '../acts/fields.ts';
import { codesOf, lawfulRoads } from '../vocabulary.ts';
import { conflictGrounds } from './people-words.ts';
import * as list from './vocabulary.ts';

const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });
const staff = z.uuid({ error: '请选择调解员' });

/** 告知的途径: whoever is turned away is told where else to go. */
const roads = z
  .array(z.enum(codesOf(lawfulRoads)))
  .min(1, { error: '请至少告知一条其他救济途径（人民调解法第二十六条）' })
  .max(8)
  .meta({ title: '已告知的其他途径', form: 'choices', labels: 'lawfulRoads' });

/** 开始调解: the parties who are asked, and by whom it was brought. */
export const open = z.strictObject({
  committee: unit('人民调解委员会', 'committee'),
  source: choice('案件来源', codesOf(list.mediationSources), 'mediationSources'),
  parties: z
    .array(z.uuid())
    .min(2, { error: '调解至少有两方当事人' })
    .max(60)
    .meta({ title: '参加调解的当事人', form: 'choices', labels: 'mediationParty' }),
  claim: maybeWords('申请事项', 2000),
});

/** 安全筛查. Any risk rules out one room unless somebody writes down why not. */
export const screen = z.strictObject({
  risks: z
    .array(z.enum(codesOf(list.safetyRisks)))
    .max(6)
    .meta({ title: '存在的风险（没有就不选）', form: 'choices', labels: 'safetyRisks' }),
  arrangement: choice('见面安排', codesOf(list.arrangements), 'arrangements'),
  asked: yes('已分别单独询问各方'),
  note: maybeWords('筛查情况', 2000),
});

/** 报告. */
export const reportDanger = z.strictObject({
  to: choice('报告对象', codesOf(list.reportReceivers), 'reportReceivers'),
  receiver: words('接报单位和人员', 2, 100, 'line'),
  receipt: maybeWords('接报回执或警情号', 100, 'line'),
  note: words('报告内容', 4, 2000),
});

/** 告知权利义务. */
export const giveNotice = z.strictObject({
  party: party('被告知的当事人'),
  readAloud: yes('已当面宣读并说明'),
  way: choice('告知方式', codesOf(list.consentWays), 'consentWays'),
});

/** 同意调解. */
export const consent = z.strictObject({
  party: party('表示同意的当事人'),
  way: choice('表示方式', codesOf(list.consentWays), 'consentWays'),
  note: maybeWords('说明', 500),
});

/** 拒绝调解: a full stop. */
export const refuseMediation = z.strictObject({
  party: party('明确拒绝的当事人'),
  way: choice('表示方式', codesOf(list.consentWays), 'consentWays'),
  roads,
  note: maybeWords('说明', 500),
});

/** 确定调解员. */
export const assign = z.strictObject({
  mediators: z.array(staff).min(1, { error: '请选择调解员' }).max(5).meta({ title: '调解员', form: 'mediators' }),
  lead: staff.optional().meta({ title: '主调解员（有数名调解员时）', form: 'candidate' }),
  mode: choice('确定方式', codesOf(list.assignmentModes), 'assignmentModes'),
  /** 逐项问过的关系: any of them is a reason to take somebody else. */
  conflicts: z
    .array(z.enum(codesOf(conflictGrounds)))
    .max(4)
    .optional()
    .meta({ title: '逐项问过，存在的关系（都没有就不选）', form: 'choices', labels: 'conflictGrounds' }),
  noConflict: yes('调解员已声明与各方无亲属、利害关系'),
});

/** 回避、更换. */
export const recuse = z.strictObject({
  mediator: staff.meta({ title: '回避的调解员', form: 'mediator' }),
  ground: choice('事由', codesOf(list.recusalGrounds), 'recusalGrounds'),
  note: maybeWords('说明', 500),
});

/** 开始调解程序: all asked, all told, all agreed. */
export const begin = z.strictObject({
  openness: choice('是否公开', codesOf(list.openness), 'openness'),
});

/** 转告想法, with the leave of whoever said it. */
export const shareProposal = z.strictObject({
  proposal: z.uuid({ error: '请选择转告哪一条' }).meta({ title: '转告哪一条想法', form: 'proposal' }),
  agreed: yes('本人同意转告其他各方'),
});

/** 延长期限, with every party's consent. */
export const extend = z.strictObject({
  until: z.iso.date({ error: '请填写新的期限' }).meta({ title: '延长至', form: 'day' }),
  agreed: yes('各方当事人均同意延长'),
  reason: words('延长理由', 4, 500),
});

/** A refusal is told by the act of its own. */
const { refused: _refused, ...endable } = list.mediationEndings;

/** 终结. */
export const end = z.strictObject({
  ending: choice('终结原因', codesOf(endable), 'mediationEndings'),
  roads,
  undisputed: maybeWords('无争议事实', 4000),
  reason: words('情况说明', 4, 2000),
});
