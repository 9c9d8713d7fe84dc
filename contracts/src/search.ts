import { z } from 'zod';
import { choice, words } from './acts/fields.ts';
import { total } from './views/lists.ts';
import { matterLine } from './views/matter.ts';
import { codesOf } from './vocabulary.ts';
import type { Role } from './vocabulary.ts';

/** 检索 — by words, numbers, places and units; people by exact name or number, for a purpose and on record. */

/** 因何找到: the part of a matter in which the words stand. */
export const hitFields = {
  code: '事项编码',
  external_no: '外部编号',
  paper: '文号',
  title: '标题',
  place: '事发地',
  owner: '责任单位',
  handler: '承办单位',
  narrative: '诉求内容',
  party: '当事人',
} as const;
export type HitField = keyof typeof hitFields;

/** 一段文字; `hit` is what was looked for. */
export const textPart = z.object({ text: z.string(), hit: z.boolean() });
export type TextPart = z.infer<typeof textPart>;

/** 因何找到, in the matter's own words; numbers of people are masked. */
export const hitReason = z.object({ field: z.enum(codesOf(hitFields)), label: z.string(), parts: z.array(textPart) });
export type HitReason = z.infer<typeof hitReason>;

export const searchHit = matterLine.extend({ why: z.array(hitReason) });
export type SearchHit = z.infer<typeof searchHit>;

/** 检索结果. `empty` says why there is nothing, `notice` what the reader should know of what was typed. */
export const searchPage = z.object({
  total,
  lines: z.array(searchHit),
  next: z.string().nullable().meta({ description: '下一页的游标' }),
  empty: z.string().nullable(),
  notice: z.string().nullable(),
  open: z.string().nullable().meta({ description: '写的是一件事项的完整编码：那件事项' }),
  person: z.boolean().meta({ description: '写的是电话或证件号码，须到「查人」说明事由' }),
  asOf: z.string(),
});
export type SearchPage = z.infer<typeof searchPage>;

/** 谁可以查人: whoever meets the people of a matter. Neither supervision nor the three officers. */
export const peopleSeekers: readonly Role[] = ['window_clerk', 'centre_director', 'department_handler', 'mediator'];

/** 按什么查人: exactly, never by a part of it. */
export const soughtKinds = { name: '姓名或单位名称', phone: '联系电话', id_number: '证件号码' } as const;
export type SoughtKind = keyof typeof soughtKinds;

/** 查人事由（个人信息保护法 第六条、第三十四条：目的明确、职责所需）. */
export const soughtPurposes = {
  same_trouble: '登记前核对此人是否来过',
  progress: '当事人来问办理进度',
  handling: '办理手上的事项需要',
  correction: '核对、更正登记内容',
  other: '其他（在说明里写清）',
} as const;
export type SoughtPurpose = keyof typeof soughtPurposes;

/** 查人记录里的事由: those a person chooses, and comparing numbers for duplicates (查重), which is done beside other work. */
export const lookUpPurposes = { ...soughtPurposes, duplicates: '查重：登记、分办、导入时比对号码' } as const;
export type LookUpPurpose = keyof typeof lookUpPurposes;

/** 查人. In the body of a request, so that no name stands in an address. */
export const peopleAsk = z.strictObject({
  kind: choice('按什么查', codesOf(soughtKinds), 'soughtKinds'),
  value: words('要查的姓名或号码', 2, 60, 'line'),
  purpose: choice('事由', codesOf(soughtPurposes), 'soughtPurposes'),
  words: words('说明', 4, 200, 'line'),
});
export type PeopleAsk = z.infer<typeof peopleAsk>;

export const peopleFound = searchPage.pick({ total: true, lines: true, empty: true, asOf: true });
export type PeopleFound = z.infer<typeof peopleFound>;

/** 查人记录的一条. `mark` tells the same search from another; it says nothing of whom it was about. */
export const peopleLogLine = z.object({
  id: z.string(),
  at: z.string(),
  name: z.string(),
  roleLabel: z.string(),
  unit: z.string(),
  kindLabel: z.string(),
  purposeLabel: z.string(),
  words: z.string(),
  hits: z.number(),
  mark: z.string(),
});
export const peopleLog = z.object({ lines: z.array(peopleLogLine), next: z.string().nullable() });
export type PeopleLog = z.infer<typeof peopleLog>;
