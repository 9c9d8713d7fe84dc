import { z } from 'zod';
import { daysBetween, localDate, plusDays, weekday } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { inOrder, readYaml } from './read-yaml.ts';
import type { Problem } from './read-yaml.ts';
import type { Path } from './say-issue.ts';

const isDay = (text: string): boolean => {
  try {
    return localDate(text) === text;
  } catch {
    return false;
  }
};
const day = z
  .string()
  .refine(isDay)
  .transform((text) => localDate(text))
  .describe('真实的日期，写成 2026-01-01');

const calendarFile = z
  .strictObject({
    year: z.int().min(2000).max(2200).describe('年份，如 2026'),
    version: z.int().min(1).describe('版本号，从 1 起；通知有变动时另立新版本'),
    source: z.string().trim().min(4).max(200).describe('依据的通知名称'),
    document: z.string().trim().min(4).max(60).optional().describe('通知文号'),
    rest: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(30).describe('节日名称'),
          from: day.describe('放假首日，写成 2026-01-01'),
          to: day.describe('放假末日，写成 2026-01-03'),
        }),
      )
      .min(1)
      .describe('放假日，每个节日一行'),
    work: z.array(day).describe('调休上班日'),
  })
  .describe('日历文件：可从 methods/calendars 中的一年抄一份改起');
export type CalendarFile = z.infer<typeof calendarFile>;

export type CheckedCalendar = { ok: true; file: CalendarFile } | { ok: false; problems: Problem[] };

const daysOff = ({ rest }: CalendarFile): LocalDate[] =>
  rest.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => plusDays(from, n)));

/** A notice of one year may begin its New Year's holiday in the last days of the year before. */
const belongsTo = (year: number, on: LocalDate): boolean =>
  on.startsWith(`${year}-`) || (on >= localDate(`${year - 1}-12-25`) && on < localDate(`${year}-01-01`));

type Fault = { path: Path; what: string; instead: string };

function faultsOf(file: CalendarFile): Fault[] {
  const { year, rest, work } = file;
  const outside = (on: LocalDate, path: Path): Fault[] =>
    belongsTo(year, on) ? [] : [{ path, what: `${on} 不在 ${year} 年`, instead: `核对年份，应为 ${year} 年的日期` }];
  const holidays = rest.flatMap(({ from, to }, n) => [
    ...outside(from, ['rest', n, 'from']),
    ...outside(to, ['rest', n, 'to']),
    ...(to < from || daysBetween(from, to) > 15
      ? [{ path: ['rest', n, 'to'], what: '放假末日早于首日或者相隔过远', instead: '核对放假的首末两日' }]
      : []),
  ]);
  if (holidays.length > 0) return holidays;
  const off = new Set(daysOff(file));
  return work.flatMap((on, n) => [
    ...outside(on, ['work', n]),
    ...(off.has(on) ? [{ path: ['work', n], what: `${on} 既放假又上班`, instead: '核对通知，只留一处' }] : []),
    ...(weekday(on) < 6
      ? [{ path: ['work', n], what: `${on} 不是周末，不会是调休上班日`, instead: '核对通知中的上班日' }]
      : []),
  ]);
}

/** 检查一年的日历. */
export function checkCalendar(text: string): CheckedCalendar {
  const { value, problems, problemAt } = readYaml(text, calendarFile);
  if (!value) return { ok: false, problems };
  const faults = faultsOf(value).map(({ path, what, instead }) => problemAt(path, what, instead));
  return faults.length > 0 ? { ok: false, problems: inOrder(faults) } : { ok: true, file: value };
}

/** 合成工作日历, from one file per year. */
export function workCalendarOf(files: readonly CalendarFile[]): WorkCalendar {
  const sorted = files.toSorted((a, b) => a.year - b.year);
  return {
    version: sorted.map(({ year, version }) => `${year}@${version}`).join(' '),
    years: sorted.map(({ year }) => year),
    rest: new Set(sorted.flatMap(daysOff)),
    work: new Set(sorted.flatMap(({ work }) => work)),
  };
}
