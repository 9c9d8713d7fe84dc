import { z } from 'zod';
import { methodBasis, methodIdentifier, methodWords } from './method-words.ts';
import { codesOf, levels, roles } from './vocabulary.ts';

/** 频次的周期. */
export const cadencePeriods = {
  day: '每个工作日',
  week: '每周',
  half_month: '每半月',
  month: '每月',
  two_months: '每两个月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
} as const;
export type CadencePeriod = keyof typeof cadencePeriods;

/** 频次的种类. */
export const cadenceKinds = { meeting: '会议', duty: '定期工作' } as const;
export type CadenceKind = keyof typeof cadenceKinds;

/** 星期, Monday first. */
export const weekdayNames = {
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
} as const;
export type WeekdayName = keyof typeof weekdayNames;

/** 参会范围: kinds of unit beside or below the one that convenes. */
export const participantKinds = {
  committee: '本级调委会',
  departments: '本级部门',
  centres_below: '下级综治中心',
  villages_below: '所辖村（社区）',
} as const;
export type ParticipantKind = keyof typeof participantKinds;

const onPattern = new RegExp(
  `^(?:${Object.keys(weekdayNames).join('|')}|first_working_day|last_working_day|day (?:[1-9]|[12]\\d|3[01]))$`,
);

const example = z
  .strictObject({
    in: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .describe('本期里的任何一天，如 2026-10-05'),
    due: z
      .string()
      .regex(/^(?:\d{4}-\d{2}-\d{2}|none)$/)
      .describe('本期落在哪一天；本期没有工作日、不用办的写 none'),
    why: z.string().trim().min(1).max(200).optional().describe('为什么是这一天'),
  })
  .describe('算例：照此频次实际算一遍，结果不符不得发布');
export type CadenceExample = z.infer<typeof example>;

/** 频次: what recurs, at which level, by which post; dates always fall on working days of the calendar. */
export const cadence = z.strictObject({
  id: methodIdentifier.describe('频次代号，小写字母开头，如 weekly-review'),
  label: methodWords.describe('本地叫法，如 周研判'),
  kind: z
    .enum(codesOf(cadenceKinds))
    .describe('meeting 会议（研判、例会、调度）、duty 其他定期工作（自查、报告、走访）'),
  level: z.enum(codesOf(levels)).describe('哪一级的每个单位都办：village 村、township 乡镇、county 县'),
  post: z.enum(codesOf(roles)).describe('由哪个岗位召集或办理，如 centre_director'),
  substitute: z.enum(codesOf(roles)).optional().describe('可以代为召集或办理的岗位；没有的不写'),
  every: z
    .enum(codesOf(cadencePeriods))
    .describe('周期：day、week、half_month、month、two_months、quarter、half_year、year'),
  on: z
    .string()
    .regex(onPattern)
    .optional()
    .describe(
      '周期里的哪一天：每周写 monday 等；半月以上写 first_working_day、last_working_day 或 “day 15”（几个月一次的，指最后一个月的那一天）；每个工作日的不写。落在休息日的，顺延到本期内其后的工作日，其后没有的提前',
    ),
  at: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional()
    .describe('几点，如 “09:00”；不定时刻的不写'),
  lead: z.int().min(0).max(60).describe('提前几个工作日列入任务'),
  grace: z.int().min(0).max(60).describe('过期几个工作日以内算迟办，再晚算漏办'),
  participants: z
    .array(z.enum(codesOf(participantKinds)))
    .max(4)
    .optional()
    .describe(
      '会议邀请哪些单位：committee 本级调委会、departments 本级部门、centres_below 下级综治中心、villages_below 所辖村',
    ),
  guests: methodWords.optional().describe('平台以外的参会单位，如 派出所、司法所、人民法庭；写在纪要里'),
  basis: methodBasis,
  examples: z.array(example).min(1).describe('至少一个算例'),
});
export type Cadence = z.infer<typeof cadence>;

/** 说周期里的哪一天: `周一`, `15 日`, `最后一个工作日`. */
export function sayCadenceOn({ on }: Pick<Cadence, 'on'>): string {
  if (on === undefined) return '';
  if (on === 'first_working_day') return '第一个工作日';
  if (on === 'last_working_day') return '最后一个工作日';
  return weekdayNames[on as WeekdayName] ?? `${on.slice('day '.length)} 日`;
}

/** 说频次: `每周周一 09:00`. */
export const sayCadence = (of: Pick<Cadence, 'every' | 'on' | 'at'>): string =>
  `${cadencePeriods[of.every]}${sayCadenceOn(of)}${of.at ? ` ${of.at}` : ''}`;
