import { z } from 'zod';
import { callBackResults, codesOf, lawfulRoads, linkKinds, matterKinds, outcomes } from '../vocabulary.ts';
import { choice, maybeWords, words, yes } from './fields.ts';

const matterCode = (title: string) => words(title, 10, 60, 'line');

/** 关联. */
export const link = z.strictObject({
  other: matterCode('对方事项编码'),
  kind: choice('关联类型', codesOf(linkKinds), 'linkKinds'),
  note: maybeWords('说明', 1000),
});
export type Link = z.infer<typeof link>;

/** 并案: this one is a duplicate of the other, which goes on with the earliest statutory day. */
export const merge = z.strictObject({ into: matterCode('并入的事项编码'), reason: words('并案理由', 2, 1000) });
export type Merge = z.infer<typeof merge>;

/** 拆分: several matters were told as one. */
export const split = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        title: words('标题', 1, 200, 'line'),
        narrative: words('诉求内容', 1, 20_000),
        kind: choice('纠纷类型', codesOf(matterKinds), 'matterKinds'),
      }),
    )
    .min(1, { error: '请至少写出一件拆出的事项' })
    .max(10)
    .meta({ title: '拆出的事项', form: 'parts' }),
  reason: words('拆分理由', 2, 1000),
});
export type Split = z.infer<typeof split>;

/** 办结: an outcome, what was done, and where it was not settled, the lawful road told to the parties. */
export const conclude = z.strictObject({
  outcome: choice('办理结果', codesOf(outcomes), 'outcomes'),
  result: words('办理情况与答复', 4, 8000),
  road: choice('告知的法定途径', codesOf(lawfulRoads), 'lawfulRoads').optional(),
  informed: yes('已向申请人答复'),
});
export type Conclude = z.infer<typeof conclude>;

/** 核验, by somebody other than who concluded it. */
export const verify = z.strictObject({ passed: yes('核验通过'), note: words('核验意见', 2, 2000) });
export type Verify = z.infer<typeof verify>;

/** 回访: silence is its own value, never confirmation. */
export const callBack = z.strictObject({
  result: choice('回访结果', codesOf(callBackResults), 'callBackResults'),
  note: words('回访情况', 2, 2000),
});
export type CallBack = z.infer<typeof callBack>;

/** 答复异议: what the person objected to gets an answer that they read. */
export const answerObjection = z.strictObject({ reply: words('答复', 4, 4000) });
export type AnswerObjection = z.infer<typeof answerObjection>;

/** 重启办理. */
export const reopen = z.strictObject({ reason: words('重启理由', 4, 2000) });
export type Reopen = z.infer<typeof reopen>;

/** 撤回, by the person who brought it. */
export const withdraw = z.strictObject({
  reason: words('撤回原因', 2, 1000),
  byApplicant: yes('申请人本人或其代理人提出'),
});
export type Withdraw = z.infer<typeof withdraw>;

/** 归档. */
export const archive = z.strictObject({ note: maybeWords('归档说明', 1000) });
export type Archive = z.infer<typeof archive>;
