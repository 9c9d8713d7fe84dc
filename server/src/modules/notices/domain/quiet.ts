import { dayOf, instant, plusDays, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';

/** 免打扰时段, `HH:MM` in Asia/Shanghai; from after to runs over midnight, equal times mean none. */
export type QuietHours = { readonly from: string; readonly to: string };

const MINUTE = 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** 最早可发的时刻: the moment itself, or the end of the quiet hours it falls into. */
export function afterQuiet(at: Instant, { from, to }: QuietHours): Instant {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  const midnight = startOfDay(dayOf(at));
  const minute = (Date.parse(at) - Date.parse(midnight)) / MINUTE;
  const overMidnight = begin > end;
  const quiet = overMidnight ? minute >= begin || minute < end : minute >= begin && minute < end;
  if (!quiet) return at;
  const day = overMidnight && minute >= begin ? startOfDay(plusDays(dayOf(at), 1)) : midnight;
  return instant(Date.parse(day) + end * MINUTE);
}

const DELAYS = [1, 5, 30, 120, 720];

/** 再试的时刻, later each time; null when it has been tried often enough. */
export function nextTry(failed: number, now: Instant): Instant | null {
  const delay = DELAYS[failed - 1];
  return delay === undefined ? null : instant(Date.parse(now) + delay * MINUTE);
}
