import type { Cadence, CadencePeriod, WeekdayName } from '@jieyou/contracts';
import { plusDays, plusMonths, weekday, localDate } from '../local-date.ts';
import type { LocalDate } from '../local-date.ts';
import { isWorkingDay } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';

/** 一期: from its first to its last day. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate };
type Rhythm = Pick<Cadence, 'every' | 'on'>;

const monthsIn: Readonly<Partial<Record<CadencePeriod, number>>> = {
  month: 1,
  two_months: 2,
  quarter: 3,
  half_year: 6,
  year: 12,
};
const weekdays: readonly WeekdayName[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const monthStart = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`);
const monthEnd = (start: LocalDate): LocalDate => plusDays(plusMonths(start, 1), -1);

/** 某日所在的一期. Periods of several months begin in January. */
export function spanOf(every: CadencePeriod, day: LocalDate): Span {
  if (every === 'day') return { from: day, to: day };
  if (every === 'week') {
    const from = plusDays(day, 1 - weekday(day));
    return { from, to: plusDays(from, 6) };
  }
  const first = monthStart(day);
  if (every === 'half_month') {
    const middle = plusDays(first, 14);
    return day <= middle ? { from: first, to: middle } : { from: plusDays(middle, 1), to: monthEnd(first) };
  }
  const length = monthsIn[every] ?? 1;
  const from = plusMonths(first, -((Number(day.slice(5, 7)) - 1) % length));
  return { from, to: plusDays(plusMonths(from, length), -1) };
}

/** 其间的各期, also those that only reach into it. */
export function spansBetween(every: CadencePeriod, from: LocalDate, to: LocalDate): Span[] {
  const spans: Span[] = [];
  for (let day = from; day <= to;) {
    const span = spanOf(every, day);
    spans.push(span);
    day = plusDays(span.to, 1);
  }
  return spans;
}

/** The day that the rule names, before the calendar is asked. */
function namedDay({ every, on = 'first_working_day' }: Rhythm, { from, to }: Span): LocalDate {
  if (on === 'first_working_day') return from;
  if (on === 'last_working_day') return to;
  const at = weekdays.findIndex((name) => name === on);
  if (at >= 0) return plusDays(from, at);
  const start = every === 'half_month' ? from : monthStart(to);
  const day = plusDays(start, Number(on.slice('day '.length)) - 1);
  return day > to ? to : day;
}

/** From a day in one direction, within the period, the first working day. */
function search(day: LocalDate, step: 1 | -1, { from, to }: Span, calendar: WorkCalendar): LocalDate | null {
  for (let at = day; at >= from && at <= to; at = plusDays(at, step)) if (isWorkingDay(at, calendar)) return at;
  return null;
}

/**
 * 一期落在哪一天. A day of rest is passed over to the next working day of the same period, or where there is none to the
 * one before; a period without any working day asks for nothing.
 */
export function dayIn(rhythm: Rhythm, span: Span, calendar: WorkCalendar): LocalDate | null {
  const named = namedDay(rhythm, span);
  return search(named, 1, span, calendar) ?? search(named, -1, span, calendar);
}
