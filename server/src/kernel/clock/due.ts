import type { Term, TermUnit } from '@jieyou/contracts';
import { dayOf, daysBetween, endOfDay, instant, plusDays, plusMonths, plusYears } from '../local-date.ts';
import type { Instant, LocalDate } from '../local-date.ts';
import { isApproved, nextWorkingDay, plusWorkingDays, workingDaysBetween } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';

/** 届满: before and after rolling. The days are null for a clock that ends at a moment (hours and minutes). */
export type Due = {
  raw: Instant;
  due: Instant;
  rawDay: LocalDate | null;
  dueDay: LocalDate | null;
  provisional: boolean;
};

/** What moved the end since the start. A pause still open moves nothing yet. */
export type Shift = {
  readonly pauses: readonly { from: Instant; to: Instant | null }[];
  readonly extensions: readonly { at: Instant; by: Term }[];
};

/** Where the count stands: a moment, or the end of a day; and whether every day looked at has an approved calendar. */
type End = { at: Instant; day: LocalDate | null; unit: TermUnit; approved: boolean };
type Move = (end: End) => End;

const milliseconds: Partial<Record<TermUnit, number>> = { minutes: 60_000, hours: 3_600_000 };
const rolling: readonly TermUnit[] = ['calendar_days', 'months', 'years'];

const dayAfterTerm = (from: LocalDate, { amount, unit }: Term, calendar: WorkCalendar): LocalDate => {
  if (unit === 'working_days') return plusWorkingDays(from, amount, calendar);
  if (unit === 'calendar_days') return plusDays(from, amount);
  if (unit === 'months') return plusMonths(from, amount);
  return unit === 'years' ? plusYears(from, amount) : from;
};

function advance(end: End, by: Term, calendar: WorkCalendar): End {
  const { amount, unit } = by;
  const length = milliseconds[unit];
  // 按小时计算的，自该时刻起算（民法典 第二百零一条）.
  if (length) return { ...end, at: instant(Date.parse(end.at) + amount * length), day: null, unit };
  const from = end.day ?? dayOf(end.at);
  const day = dayAfterTerm(from, by, calendar);
  const approved = unit !== 'working_days' || isApproved(plusDays(from, 1), day, calendar);
  return { at: endOfDay(day), day, unit, approved: end.approved && approved };
}

/** 末日为休息日的，顺延一次（民法典 第二百零三条）. Working days and the same day never roll. */
function roll(end: End, calendar: WorkCalendar): End {
  if (end.day === null || !rolling.includes(end.unit)) return end;
  const day = nextWorkingDay(end.day, calendar);
  return { ...end, at: endOfDay(day), day, approved: end.approved && isApproved(end.day, day, calendar) };
}

/** 扣除中止的时间: exact time, paused working days, or paused days, as the clock counts. */
function giveBack(end: End, from: Instant, to: Instant, calendar: WorkCalendar): End {
  // A pause after the last moment gives nothing back, or an overdue clock could be washed clean.
  if (from >= roll(end, calendar).at) return end;
  if (end.day === null) return { ...end, at: instant(Date.parse(end.at) + Date.parse(to) - Date.parse(from)) };
  const [first, last] = [dayOf(from), dayOf(to)];
  const working = end.unit === 'working_days';
  const amount = working ? workingDaysBetween(first, last, calendar) : daysBetween(first, last);
  const approved = end.approved && (!working || isApproved(first, last, calendar));
  const by: Term = { amount, unit: working ? 'working_days' : 'calendar_days' };
  return { ...advance({ ...end, approved }, by, calendar), unit: end.unit };
}

/** Pauses and extensions in the order in which they happened. */
function movesOf({ pauses, extensions }: Shift, calendar: WorkCalendar): Move[] {
  const given = pauses.map(({ from, to }) => ({
    at: from,
    move: (end: End) => (to === null ? end : giveBack(end, from, to, calendar)),
  }));
  const longer = extensions.map(({ at, by }) => ({ at, move: (end: End) => advance(end, by, calendar) }));
  return [...given, ...longer].toSorted((a, b) => a.at.localeCompare(b.at)).map(({ move }) => move);
}

/**
 * 期限届满. The starting day does not count (民法典 第二百零一条), the last day ends at 24:00 (第二百零三条),
 * months and years end on the corresponding day (第二百零二条). Extensions run on from the date before rolling.
 */
export function dueOf(start: Instant, term: Term, calendar: WorkCalendar, shift?: Shift): Due {
  const opening: End = { at: start, day: null, unit: term.unit, approved: true };
  const moves = shift ? movesOf(shift, calendar) : [];
  const end = moves.reduce((at, move) => move(at), advance(opening, term, calendar));
  const rolled = roll(end, calendar);
  return { raw: end.at, due: rolled.at, rawDay: end.day, dueDay: rolled.day, provisional: !rolled.approved };
}
