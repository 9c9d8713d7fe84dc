import { isWorkingDay } from '../../../kernel/clock/calendar.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, instant, plusDays, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 一段时间, from a moment to before another. */
export interface Span {
  start: Instant;
  end: Instant;
}

/** 开放时间, as `09:00`. */
export interface Hours {
  opens: string;
  closes: string;
}

/** Working hours where no room sets others. */
export const usualHours: Hours = { opens: '08:00', closes: '18:00' };

const HORIZON_DAYS = 60;

/** 某日某时刻 of the county. */
export function momentOf(day: LocalDate, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instant(Date.parse(startOfDay(day)) + (hours * 60 + minutes) * 60_000);
}

/** `09:30`, as the county's clocks show it. */
export function timeOf(at: Instant): string {
  const minutes = Math.round((Date.parse(at) - Date.parse(startOfDay(dayOf(at)))) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** 都开放的时间 of several rooms. */
export const hoursOf = (all: readonly Hours[]): Hours =>
  all.reduce(
    (now, { opens, closes }) => ({
      opens: opens > now.opens ? opens : now.opens,
      closes: closes < now.closes ? closes : now.closes,
    }),
    all[0] ?? usualHours,
  );

/**
 * 最近的空闲: the first stretch as long as what was asked, from the same moment on, on working days within opening hours,
 * in which nobody and nothing that is needed is taken.
 */
export function nextFree(
  wanted: Span,
  busy: readonly Span[],
  { opens, closes }: Hours,
  calendar: WorkCalendar,
): Span | null {
  const length = Date.parse(wanted.end) - Date.parse(wanted.start);
  const first = dayOf(wanted.start);
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const day = plusDays(first, ahead);
    if (!isWorkingDay(day, calendar)) continue;
    const opening = momentOf(day, opens);
    const closing = momentOf(day, closes);
    const starts = [ahead === 0 && wanted.start > opening ? wanted.start : opening, ...busy.map(({ end }) => end)]
      .filter((start) => start >= opening && start >= wanted.start && dayOf(start) === day)
      .toSorted();
    for (const start of starts) {
      const span = { start, end: instant(Date.parse(start) + length) };
      if (span.end <= closing && !busy.some((each) => overlaps(each, span))) return span;
    }
  }
  return null;
}
