import { sayCadence, weekdayNames } from '@jieyou/contracts';
import type { Cadence, CadenceExample } from '@jieyou/contracts';
import { isApproved } from '../../../kernel/clock/calendar.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayIn, spanOf } from '../../../kernel/clock/recur.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Path } from './say-issue.ts';

type Fault = { path: Path; what: string; instead: string };

/** 周期与日子是否相配; null when they are. */
function onFault({ every, on }: Cadence): Omit<Fault, 'path'> | null {
  if (every === 'day' && on !== undefined) return { what: '每个工作日的频次不用写哪一天', instead: '删去 on' };
  if (every !== 'day' && on === undefined) return { what: '没有写是哪一天', instead: '补写 on，如 last_working_day' };
  const weekly = on !== undefined && Object.hasOwn(weekdayNames, on);
  if (every === 'week' && !weekly) return { what: '每周的频次要写星期几', instead: '如 on: monday' };
  if (every !== 'week' && weekly)
    return { what: '星期几只用于每周的频次', instead: '写 first_working_day、last_working_day 或 “day 15”' };
  return null;
}

const realDay = (text: string): LocalDate | null => {
  try {
    return localDate(text);
  } catch {
    return null;
  }
};

function exampleFault(of: Cadence, example: CadenceExample, calendar: WorkCalendar): Fault | null {
  const at = realDay(example.in);
  const notReal = (text: string): string => `${text} 不是真实的日期`;
  if (at === null) return { path: ['in'], what: notReal(example.in), instead: '核对该日期' };
  if (example.due !== 'none' && realDay(example.due) === null)
    return { path: ['due'], what: notReal(example.due), instead: '核对该日期' };
  const span = spanOf(of.every, at);
  if (!isApproved(span.from, span.to, calendar)) {
    const what = '算例所涉年份没有已批准的日历，无法演算';
    return { path: ['in'], what, instead: '换一个日历已批准年份的算例，或者先批准该年日历' };
  }
  const found = dayIn(of, span, calendar) ?? 'none';
  if (found === example.due) return null;
  const said = found === 'none' ? '本期没有工作日' : `应为 ${found}`;
  return {
    path: ['due'],
    what: `${sayCadence(of)}，${example.in} 所在的一期${said}，不是 ${example.due}`,
    instead: found,
  };
}

/** 频次的问题: what does not go together, and every worked example that comes out otherwise. */
export const cadenceFaults = (cadences: readonly Cadence[], calendar: WorkCalendar): Fault[] =>
  cadences.flatMap((of, n) => {
    const wrong = onFault(of);
    if (wrong) return [{ path: ['cadences', n, of.on === undefined ? 'every' : 'on'], ...wrong }];
    return of.examples.flatMap((example, at) => {
      const fault = exampleFault(of, example, calendar);
      return fault ? [{ ...fault, path: ['cadences', n, 'examples', at, ...fault.path] }] : [];
    });
  });
