import { z } from 'zod';
import { channels, codesOf, matterKinds, natures, partySides } from '../vocabulary.ts';
import { choice, commandId, maybeWords, words } from './fields.ts';

/** 当事人. A phone or id number is optional: nobody is turned away for want of one. */
export const partyInput = z.strictObject({
  key: z.string().min(1).max(40).meta({ title: '序号', form: 'hidden' }),
  side: choice('当事方', codesOf(partySides), 'partySides'),
  kind: z.enum(['person', 'organisation']).meta({ title: '类别', form: 'choice', labels: 'partyKinds' }),
  name: words('姓名或名称', 1, 60, 'line'),
  phone: maybeWords('联系电话', 30, 'line'),
  idNumber: maybeWords('证件号码', 30, 'line'),
  address: maybeWords('住址', 200, 'line'),
  agentFor: z.string().max(40).optional().meta({ title: '代理谁', form: 'party' }),
  agentPowers: maybeWords('代理权限', 200, 'line'),
  representative: z.boolean().optional().meta({ title: '推选代表人', form: 'tick' }),
  safeContact: maybeWords('安全联系方式', 200, 'line'),
  doNotContact: z.boolean().optional().meta({ title: '请勿联系', form: 'tick' }),
});
export type PartyInput = z.infer<typeof partyInput>;

/** 登记: anything, from anybody, through any channel, on somebody's behalf too. */
export const register = z.strictObject({
  title: words('标题', 1, 200, 'line'),
  narrative: words('诉求内容', 1, 20_000),
  nature: choice('事项性质', codesOf(natures), 'natures'),
  kind: choice('纠纷类型', codesOf(matterKinds), 'matterKinds'),
  channel: choice('来源渠道', codesOf(channels), 'channels'),
  place: maybeWords('发生地', 200, 'line'),
  externalNo: maybeWords('外部编号', 60, 'line'),
  /** 同一来访: several matters from one visit carry one visit id. */
  visit: z.uuid().optional(),
  parties: z
    .array(partyInput)
    .min(1, { error: '请至少填写一名申请人；匿名的写「匿名」' })
    .max(200, { error: '一件事项最多 200 名当事人，多人请推选代表' }),
});
export type Register = z.infer<typeof register>;

export const registerCommand = z.strictObject({ commandId, payload: register });

/** 更正: what was written down wrongly at the counter; the earlier version stays on record. */
export const correct = z.strictObject({
  title: words('标题', 1, 200, 'line').optional(),
  narrative: words('诉求内容', 1, 20_000).optional(),
  nature: choice('事项性质', codesOf(natures), 'natures').optional(),
  kind: choice('纠纷类型', codesOf(matterKinds), 'matterKinds').optional(),
  place: maybeWords('发生地', 200, 'line'),
  addParties: z.array(partyInput).max(50).optional().meta({ title: '补充当事人', form: 'parties' }),
  reason: words('更正原因', 2, 500),
});
export type Correct = z.infer<typeof correct>;

/** 更正当事人: a number taken down wrongly, a wish not to be contacted. What is left out stays as it is. */
export const correctParty = z.strictObject({
  party: z.uuid({ error: '请选择当事人' }).meta({ title: '当事人', form: 'matterParty' }),
  name: words('姓名或名称', 1, 60, 'line').optional(),
  phone: maybeWords('联系电话', 30, 'line'),
  idNumber: maybeWords('证件号码', 30, 'line'),
  address: maybeWords('住址', 200, 'line'),
  safeContact: maybeWords('安全联系方式', 200, 'line'),
  doNotContact: z.boolean().optional().meta({ title: '请勿联系', form: 'tick' }),
  reason: words('更正原因', 2, 500),
});
export type CorrectParty = z.infer<typeof correctParty>;
