import { z } from 'zod';
import { choice, maybeWords, words } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import * as list from './people-words.ts';
import { consentWays } from './vocabulary.ts';

const party = (title: string) => z.uuid({ error: `请选择${title}` }).meta({ title, form: 'mediationParty' });
const parties = (title: string, least: number, most: number) =>
  z
    .array(z.uuid())
    .min(least, { error: `请选择${title}，至少 ${least} 人` })
    .max(most, { error: `${title}最多 ${most} 人` })
    .meta({ title, form: 'choices', labels: 'mediationParty' });
const way = choice('表示方式', codesOf(consentWays), 'consentWays');
const paper = (title: string) => z.uuid({ error: `请附上${title}` }).meta({ title, form: 'file' });

/** 登记代理权限: the power of attorney, power by power. */
export const empowerAgent = z.strictObject({
  agent: z.uuid({ error: '请选择代理人' }).meta({ title: '代理人', form: 'agent' }),
  kind: choice('代理人身份', codesOf(list.agentKinds), 'agentKinds'),
  powers: z
    .array(z.enum(codesOf(list.agentPowers)))
    .min(1, { error: '请按授权委托书勾选代理权限，没有勾的就是没有授权' })
    .max(7)
    .meta({ title: '代理权限（授权委托书上打√的）', form: 'choices', labels: 'agentPowers' }),
  file: paper('授权委托书或监护关系证明的扫描页'),
  relation: words('与当事人的关系', 1, 60, 'line'),
});

/** 推选代表人 by a written list. */
export const electRepresentatives = z.strictObject({
  members: parties('在推选名单上签名的当事人', 2, 60),
  representatives: parties('推选的代表人', 1, 5),
  powers: z
    .array(z.enum(codesOf(list.electedPowers)))
    .min(1, { error: '请按推选名单勾选代表人的权限' })
    .max(2)
    .meta({ title: '代表人的权限', form: 'choices', labels: 'electedPowers' }),
  file: paper('推选名单的扫描页'),
});

/** 选调解员: what one party chooses. */
export const chooseMediator = z.strictObject({
  party: party('作出选择的当事人'),
  mediator: z.uuid({ error: '请选择调解员' }).meta({ title: '选定的调解员', form: 'candidate' }),
  way,
});

/** 邀请参加: who, and why. */
export const inviteGuest = z.strictObject({
  kind: choice('被邀请人的身份', codesOf(list.guestKinds), 'guestKinds'),
  name: words('姓名', 2, 60, 'line'),
  unit: maybeWords('单位或与当事人的关系', 100, 'line'),
  person: z.uuid().optional().meta({ title: '名册中的专家、律师', form: 'rosterPerson' }),
  why: words('请其参加的理由', 2, 300),
});

/** 对邀请的答复, each party for itself. */
export const answerGuest = z.strictObject({
  guest: z
    .string()
    .regex(/^g\d+$/, { error: '请选择被邀请的人' })
    .meta({ title: '被邀请的人', form: 'guest' }),
  party: party('表示意见的当事人'),
  answer: choice('意见', codesOf(list.guestAnswers), 'guestAnswers'),
  way,
});

/** 一名代理人. */
export const agentView = z.object({
  id: z.string(),
  name: z.string(),
  for: z.string(),
  forName: z.string(),
  powers: z.array(z.string()).nullable().meta({ description: '还没有登记授权委托书的为 null' }),
  kind: z.string().nullable(),
  file: z.string().nullable(),
});

/** 一份推选名单. */
export const electedView = z.object({
  members: z.array(z.string()),
  representatives: z.array(z.string()),
  powers: z.array(z.string()),
  file: z.string(),
});

/** 一名被邀请的人. */
export const guestView = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string().meta({ description: '只给在场的人；其他人为空' }),
  unit: z.string(),
  state: z.enum(['asking', 'admitted', 'refused']),
  answers: z.array(z.object({ name: z.string(), answer: z.enum(codesOf(list.guestAnswers)) })),
  waiting: z.array(z.string()),
});
