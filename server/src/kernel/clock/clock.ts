import type { ClockKind, ClockStatus, Term } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../local-date.ts';
import { dueOf } from './due.ts';
import type { WorkCalendar } from './calendar.ts';

export type Pause = { from: Instant; to: Instant | null; reasonCode: string };
export type Extension = { at: Instant; by: Term };

/**
 * 时钟 — one running deadline of one matter, as it is stored. What is due is always worked out again from the facts
 * (start, term, pauses, extensions), never by adding to an earlier result, so used time cannot be lost or doubled.
 */
export type Clock = {
  kind: ClockKind;
  startedAt: Instant;
  term: Term;
  /** 法定期限, as against the place's own promise. */
  statutory: boolean;
  /** 是否计入考核. Imported history is not judged: never overdue, in no on-time figure. */
  judged: boolean;
  basis: string;
  status: ClockStatus;
  pauses: readonly Pause[];
  extensions: readonly Extension[];
  /** 顺延前、顺延后的届满时刻. */
  raw: Instant;
  due: Instant;
  /** 顺延前、顺延后的届满日; null for a clock that ends at a moment. */
  rawDay: LocalDate | null;
  dueDay: LocalDate | null;
  /** 暂定: a day that mattered lies in a year without an approved calendar. */
  provisional: boolean;
  ruleVersion: string;
  calendarVersion: string;
  endedAt: Instant | null;
};

export type StartClock = Pick<Clock, 'kind' | 'startedAt' | 'term' | 'statutory' | 'judged' | 'basis' | 'ruleVersion'>;

/** 起算. */
export function startClock(start: StartClock, calendar: WorkCalendar): Clock {
  const { kind, startedAt, term, statutory, judged, basis, ruleVersion } = start;
  return {
    kind,
    startedAt,
    term,
    statutory,
    judged,
    basis,
    status: 'running',
    pauses: [],
    extensions: [],
    ...dueOf(startedAt, term, calendar),
    ruleVersion,
    calendarVersion: calendar.version,
    endedAt: null,
  };
}

/** 重新计算: after a calendar was approved or changed. The ledger keeps the old dates. */
export const recomputeClock = (clock: Clock, calendar: WorkCalendar): Clock => ({
  ...clock,
  ...dueOf(clock.startedAt, clock.term, calendar, clock),
  calendarVersion: calendar.version,
});

/** 重新起算: after a reopened matter. A new run of the same term; the ended one stays in the record. */
export const reviveClock = (ended: Clock, at: Instant, calendar: WorkCalendar): Clock =>
  startClock({ ...ended, startedAt: at }, calendar);
