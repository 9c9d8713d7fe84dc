import { formatTerm, sayTerm } from '@jieyou/contracts';
import type { MethodExample, Term } from '@jieyou/contracts';
import { dueOf } from '../../../kernel/clock/due.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { ZONE, instant, localDate, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';

export type ExampleFault = { at: 'from' | 'due'; what: string; instead: string };

const momentOf = (text: string): Instant | null => {
  const [day = '', time] = text.split(' ');
  try {
    return time === undefined ? startOfDay(localDate(day)) : instant(`${localDate(day)}T${time}:00+08:00`);
  } catch {
    return null;
  }
};

/** `2026-09-29 16:30`, in the civil time of the place. */
const sayMoment = (at: Instant): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));

function shapeFault(example: MethodExample, term: Term): ExampleFault | null {
  const byTheClock = term.unit === 'hours' || term.unit === 'minutes';
  for (const at of ['from', 'due'] as const) {
    if (momentOf(example[at]) === null) return { at, what: `${example[at]} 不是真实的日期`, instead: '核对该日期' };
    if (example[at].includes(' ') !== byTheClock) {
      const instead = byTheClock ? '按小时、分钟计的写到分，如 2026-09-29 16:30' : '只写日期，如 2026-09-29';
      return { at, what: `期限为 ${formatTerm(term)}，办例的写法不对`, instead };
    }
  }
  return null;
}

/** 演算一个办例; null when the clock gives just what the example says. */
export function runExample(example: MethodExample, term: Term, calendar: WorkCalendar): ExampleFault | null {
  const wrong = shapeFault(example, term);
  const from = momentOf(example.from);
  if (wrong || from === null) return wrong;
  const { due, dueDay, provisional } = dueOf(from, term, calendar);
  if (provisional) {
    const what = '办例所涉年份没有已批准的日历，无法演算';
    return { at: 'due', what, instead: '换一个日历已批准年份的办例，或者先批准该年日历' };
  }
  const found = dueDay ?? sayMoment(due);
  if (found === example.due) return null;
  return {
    at: 'due',
    what: `自 ${example.from} 起 ${sayTerm(term)}，应为 ${found}，不是 ${example.due}`,
    instead: found,
  };
}
