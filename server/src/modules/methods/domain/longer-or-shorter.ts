import { parseTerm } from '@jieyou/contracts';
import type { Term } from '@jieyou/contracts';

const DAY = 1_440;

/** The shortest and the longest that a term can be, in minutes, whatever day it begins on. */
function span({ amount, unit }: Term): readonly [least: number, most: number] {
  switch (unit) {
    case 'minutes':
      return [amount, amount];
    case 'hours':
      return [amount * 60, amount * 60];
    case 'same_day':
      return [0, DAY];
    case 'calendar_days':
      return [amount * DAY, (amount + 1) * DAY];
    case 'working_days':
      // Two days of rest in a week, and the longest holidays there have been.
      return [amount * DAY, (amount + 2 * Math.ceil(amount / 5) + 10) * DAY];
    case 'months':
      return [amount * 28 * DAY, (amount * 31 + 1) * DAY];
    case 'years':
      return [amount * 365 * DAY, (amount * 366 + 1) * DAY];
  }
}

/** 缩短还是延长. Where it depends on the calendar, such as 30 日 and 1 个月, neither is claimed. */
export function longerOrShorter(before: string, after: string): '缩短' | '延长' | '改了算法' | null {
  const [one, other] = [parseTerm(before), parseTerm(after)];
  if (!one || !other || before === after) return null;
  if (one.unit === other.unit) return other.amount < one.amount ? '缩短' : '延长';
  const [[least, most], [newLeast, newMost]] = [span(one), span(other)];
  if (newMost <= least) return '缩短';
  return newLeast >= most ? '延长' : '改了算法';
}
