import type { Light } from '@jieyou/contracts';
import { dayOf, plusDays } from '../local-date.ts';
import type { Instant } from '../local-date.ts';
import type { Clock } from './clock.ts';

const YELLOW_FROM = 0.7;
const ORANGE_FROM = 0.9;

/** 逾期 — the one definition: a judged clock that is running and whose last moment has come. */
export const isOverdue = ({ status, judged, due }: Clock, now: Instant): boolean =>
  judged && status === 'running' && now >= due;

/** 逾期完成: done, but not in time. */
export const wasLate = ({ status, judged, due, endedAt }: Clock): boolean =>
  judged && status === 'met' && endedAt !== null && endedAt >= due;

/** Which share of the whole time is used; paused time belongs to neither. */
function usedShare({ startedAt, due, pauses }: Clock, now: Instant): number {
  const paused = pauses.reduce((sum, { from, to }) => sum + (Date.parse(to ?? now) - Date.parse(from)), 0);
  const [start, end, at] = [Date.parse(startedAt), Date.parse(due), Date.parse(now)];
  const whole = end - start - paused;
  return whole > 0 ? (at - start - paused) / whole : 1;
}

/** 届满前一日起. A clock that began today is not pressing on that ground alone, nor is one that ends today by rule. */
function isLastDay({ startedAt, dueDay, term }: Clock, now: Instant): boolean {
  if (dueDay === null || term.unit === 'same_day') return false;
  const today = dayOf(now);
  return today > dayOf(startedAt) && today >= plusDays(dueDay, -1);
}

function runningLight(clock: Clock, now: Instant): Light {
  if (isOverdue(clock, now)) return 'red';
  const share = usedShare(clock, now);
  if (share >= ORANGE_FROM || isLastDay(clock, now)) return 'orange';
  return share >= YELLOW_FROM ? 'yellow' : 'green';
}

/** 亮灯. A clock that is done stays green, or red if it was late. */
export function lightOf(clock: Clock, now: Instant): Light {
  if (!clock.judged || clock.status === 'void') return 'none';
  if (clock.status === 'paused') return 'grey';
  if (clock.status === 'met') return wasLate(clock) ? 'red' : 'green';
  return runningLight(clock, now);
}

/** 最近的届满时刻 among clocks that run and count; null when nothing is owed. */
export const nearestDue = (clocks: readonly Clock[]): Instant | null =>
  clocks
    .filter(({ status, judged }) => judged && status === 'running')
    .map(({ due }) => due)
    .reduce<Instant | null>((first, due) => (first === null || due < first ? due : first), null);
