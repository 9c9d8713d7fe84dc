import { gradeOf, methodVersion, termOf } from '@jieyou/contracts';
import type { ClockStart, Method } from '@jieyou/contracts';
import { recomputeClock } from '../../../kernel/clock/clock.ts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { daysBetween } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';

/** 已经发生的事: what another method would have started its clocks from. */
export type Standing = {
  readonly grade: string | null;
  readonly clocks: readonly Clock[];
  /** When the acts happened from which clocks may start. */
  readonly moments: Readonly<Partial<Record<ClockStart, Instant>>>;
};

/** 对应的等级: the one of the same name in the file; a method need not have every grade of another. */
export const gradeUnder = (method: Method, grade: string | null): string | null => gradeOf(method, grade)?.id ?? null;

/**
 * 照另一份工作法重算一个时钟: the same facts (start, pauses, extensions, end), that method's term. Null when that
 * method starts this clock from an act that has not happened.
 */
export function clockUnder(
  clock: Clock,
  { grade, moments }: Standing,
  { method, ruling, calendar }: { method: Method; ruling: Method; calendar: WorkCalendar },
): Clock | null {
  const { term, statutory, starts } = termOf(method, clock.kind, gradeUnder(method, grade));
  const startedAt = starts === ruling.clocks[clock.kind].starts ? clock.startedAt : moments[starts];
  if (startedAt === undefined) return null;
  return recomputeClock({ ...clock, startedAt, term, statutory, ruleVersion: methodVersion(method) }, calendar);
}

/** 照另一份工作法的全部时钟. */
export const clocksUnder = (
  standing: Standing,
  methods: { method: Method; ruling: Method; calendar: WorkCalendar },
): Clock[] => standing.clocks.flatMap((clock) => clockUnder(clock, standing, methods) ?? []);

/** 相差多久: 早 12 日, 晚 3 日; null when both end alike. Clocks that end at a moment are told apart by the hour. */
export function differenceWords(ruling: Clock | undefined, other: Clock): string | null {
  if (!ruling || ruling.due === other.due) return null;
  if (ruling.dueDay !== null && other.dueDay !== null) {
    const days = daysBetween(ruling.dueDay, other.dueDay);
    return days < 0 ? `早 ${-days} 日` : `晚 ${days} 日`;
  }
  const hours = Math.round((Date.parse(other.due) - Date.parse(ruling.due)) / 3_600_000);
  return hours < 0 ? `早 ${-hours} 小时` : `晚 ${Math.max(hours, 1)} 小时`;
}
