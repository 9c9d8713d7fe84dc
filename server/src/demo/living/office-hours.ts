import { isWorkingDay } from '../../kernel/clock/calendar.ts';
import type { WorkCalendar } from '../../kernel/clock/calendar.ts';
import { dayOf, instant, plusDays, startOfDay } from '../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';

const MINUTE = 60_000;
const [MORNING, NOON, AFTERNOON, EVENING] = [510, 720, 840, 1050];

/** Working minutes of one day. */
export const OFFICE_DAY = NOON - MORNING + EVENING - AFTERNOON;

/** 上班时间: half past eight to noon, two to half past five, on the days that the calendar says. */
export type OfficeHours = {
  readonly works: (day: LocalDate) => boolean;
  /** So many working minutes later. */
  readonly after: (at: Instant, minutes: number) => Instant;
};

const minuteOf = (at: Instant): number => Math.floor((Date.parse(at) - Date.parse(startOfDay(dayOf(at)))) / MINUTE);

/** 某日某时某分. */
export const momentOn = (day: LocalDate, minute: number, second = 0): Instant =>
  instant(Date.parse(startOfDay(day)) + minute * MINUTE + second * 1000);

/** 按工作日历数工作时间. */
export function officeHours(calendar: WorkCalendar): OfficeHours {
  const known = new Map<LocalDate, boolean>();
  const works = (day: LocalDate): boolean => {
    const answer = known.get(day) ?? isWorkingDay(day, calendar);
    known.set(day, answer);
    return answer;
  };
  const after = (at: Instant, minutes: number): Instant => {
    let [day, minute, left] = [dayOf(at), minuteOf(at), minutes];
    for (;;) {
      const closes = minute < NOON ? NOON : EVENING;
      const opens = minute < NOON ? MORNING : AFTERNOON;
      const from = Math.max(minute, opens);
      if (works(day) && from + left < closes) return momentOn(day, from + left);
      if (works(day) && from < closes) left -= closes - from;
      if (closes === NOON) minute = AFTERNOON;
      else [day, minute] = [plusDays(day, 1), 0];
    }
  };
  return { works, after };
}
