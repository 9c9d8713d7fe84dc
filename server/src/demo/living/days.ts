import { plusDays, weekday } from '../../kernel/local-date.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Trouble } from '../words/shapes.ts';
import type { OfficeHours } from './office-hours.ts';

const DAYS = 365;

/** 星期几来的人多: Monday brings what the weekend left. */
const weekdays = [1.25, 1.1, 1, 0.95, 0.85];

/** 比统计上更常见的: how common the kinds are among each other. */
const kinds: Readonly<Partial<Record<Trouble['kind'], number>>> = {
  ...{ RT01: 1.35, RT02: 1.25, RT03: 1.2, RT06: 0.9, RT08: 1.3, RT10: 1.7, RT14: 0.9, RT16: 1.5, RT99: 0.75 },
};

const monthOf = (day: LocalDate): number => Number(day.slice(5, 7)) - 1;

/** 这种麻烦在那个月有多少: its own seasons, if it has any, about a mean of one. */
export function commonness({ kind, weight, months }: Trouble, day: LocalDate): number {
  const usual = weight * (kinds[kind] ?? 1);
  if (!months) return usual;
  const mean = months.reduce((sum, each) => sum + each, 0) / months.length;
  return (usual * (months[monthOf(day)] ?? mean)) / mean;
}

/** How busy a day is: rest days are quiet, and the first day after a long rest is not. */
function bustle(day: LocalDate, { works }: OfficeHours): number {
  if (!works(day)) return weekday(day) === 6 ? 0.17 : 0.12;
  const rested = [1, 2, 3, 4].filter((back) => !works(plusDays(day, -back))).length;
  return (weekdays[weekday(day) - 1] ?? 0.9) * (rested >= 3 ? 1.35 : 1);
}

/** 一年里的每一天，各来多少: the year before `today`, in which the last day is yesterday. */
export function daysBefore(
  today: LocalDate,
  hours: OfficeHours,
  troubles: readonly Trouble[],
): (readonly [LocalDate, number])[] {
  const seasons = new Map<number, number>();
  return Array.from({ length: DAYS }, (_, back) => {
    const day = plusDays(today, back - DAYS);
    const month = monthOf(day);
    const season = seasons.get(month) ?? troubles.reduce((sum, trouble) => sum + commonness(trouble, day), 0);
    seasons.set(month, season);
    return [day, season * bustle(day, hours)] as const;
  });
}
