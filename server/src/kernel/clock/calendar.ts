import { plusDays, weekday, yearOf } from '../local-date.ts';
import type { LocalDate } from '../local-date.ts';

/**
 * 工作日历 — what the State Council's yearly notices say, for the years a second person has approved.
 * `rest` are the days off, `work` the make-up days (调休上班). Outside `years` only weekends are known.
 */
export type WorkCalendar = {
  readonly version: string;
  readonly years: readonly number[];
  readonly rest: ReadonlySet<LocalDate>;
  readonly work: ReadonlySet<LocalDate>;
};

/** 是否工作日: make-up days work, holidays and weekends rest. */
export const isWorkingDay = (day: LocalDate, { rest, work }: WorkCalendar): boolean =>
  work.has(day) || (weekday(day) < 6 && !rest.has(day));

/** 该日若为休息日，顺延至其后第一个工作日；工作日不变（民法典 第二百零三条）. */
export function nextWorkingDay(day: LocalDate, calendar: WorkCalendar): LocalDate {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = plusDays(next, 1);
  return next;
}

/** 其后第 n 个工作日. The starting day does not count (民法典 第二百零一条). */
export function plusWorkingDays(start: LocalDate, amount: number, calendar: WorkCalendar): LocalDate {
  let day = start;
  for (let left = amount; left > 0;) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** 其间的工作日数: days after `from`, up to and including `to`; none when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** 自 from 至 to 各年的日历是否均已批准. */
export function isApproved(from: LocalDate, to: LocalDate, { years }: WorkCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!years.includes(year)) return false;
  }
  return true;
}
