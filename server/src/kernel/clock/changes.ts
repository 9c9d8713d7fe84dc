import type { Term } from '@jieyou/contracts';
import type { Instant } from '../local-date.ts';
import { recomputeClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { WorkCalendar } from './calendar.ts';

const isOpen = ({ status }: Clock): boolean => status === 'running' || status === 'paused';

/** 中止计时. Only a running clock can pause; any other is left as it is. */
export const pauseClock = (clock: Clock, at: Instant, reasonCode: string): Clock =>
  clock.status === 'running'
    ? { ...clock, status: 'paused', pauses: [...clock.pauses, { from: at, to: null, reasonCode }] }
    : clock;

/** The open pause ends here. */
const closePause = (clock: Clock, at: Instant): Clock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)),
});

/** 恢复计时: the end moves by what was paused, then rolls once. */
export const resumeClock = (clock: Clock, at: Instant, calendar: WorkCalendar): Clock =>
  clock.status === 'paused' ? recomputeClock({ ...closePause(clock, at), status: 'running' }, calendar) : clock;

/** 延期. */
export const extendClock = (clock: Clock, at: Instant, by: Term, calendar: WorkCalendar): Clock =>
  isOpen(clock) ? recomputeClock({ ...clock, extensions: [...clock.extensions, { at, by }] }, calendar) : clock;

export type Regrade = Pick<Clock, 'term' | 'statutory' | 'basis' | 'ruleVersion'>;

/** 改定等级: the new term counts from the original start, and pauses and extensions stay, so used time is not lost. */
export const regradeClock = (
  clock: Clock,
  { term, statutory, basis, ruleVersion }: Regrade,
  calendar: WorkCalendar,
): Clock => (isOpen(clock) ? recomputeClock({ ...clock, term, statutory, basis, ruleVersion }, calendar) : clock);

/** 完成: the act this clock waited for was done. */
export const meetClock = (clock: Clock, at: Instant, calendar: WorkCalendar): Clock =>
  isOpen(clock) ? { ...recomputeClock(closePause(clock, at), calendar), status: 'met', endedAt: at } : clock;

/** 失效: nothing is owed any more (withdrawn, not accepted, merged). */
export const voidClock = (clock: Clock, at: Instant): Clock =>
  isOpen(clock) ? { ...closePause(clock, at), status: 'void', endedAt: at } : clock;

/** 并案: which clock the surviving matter keeps. Law's earliest date is never lost; the survivor decides who is paused. */
export function mergeClocks(kept: Clock, merged: Clock, at: Instant, calendar: WorkCalendar): Clock {
  const stricter = merged.statutory && (!kept.statutory || merged.due < kept.due);
  if (!isOpen(kept) || !isOpen(merged) || !stricter) return kept;
  if (kept.status === merged.status) return merged;
  const reason = kept.pauses.find(({ to }) => to === null)?.reasonCode;
  return reason === undefined ? resumeClock(merged, at, calendar) : pauseClock(merged, at, reason);
}
