import { clockKinds, clockStarts, sayTerm, termOf } from '@jieyou/contracts';
import type { ClockKind, Method } from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import { dayOf, ZONE } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

const hours = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 成文日期的写法: `2026年3月2日` (党政机关公文格式，阿拉伯数字). */
export const sayDay = (day: LocalDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** `2026年3月2日 09:30`. */
export const sayTime = (at: Instant): string => `${sayDay(dayOf(at))} ${hours.format(Date.parse(at))}`;

/** 时钟所定的日子. A day that was put off, or that is not yet sure, says so. */
export function sayDue({ status, due, dueDay, rawDay, provisional }: Clock): string {
  if (status === 'met' || status === 'void') return '已不再计时';
  const until = dueDay === null ? sayTime(due) : `${sayDay(dueDay)}`;
  const off = rawDay !== null && rawDay !== dueDay ? `（原${sayDay(rawDay)}，遇休息日顺延）` : '';
  const paused = status === 'paused' ? '（已中止计时）' : '';
  return `${until}${off}${paused}${provisional ? '（暂定，该年日历未批准）' : ''}`;
}

/** 期限一栏: the day itself where the clock runs, otherwise from which act on and how long. */
export function sayClock(
  method: Method,
  kind: ClockKind,
  { clocks, grade }: { clocks: readonly Clock[]; grade: string | null },
): [string, string] {
  const name = `${clockKinds[kind]}期限`;
  const clock = clocks.find((each) => each.kind === kind);
  if (clock) return [name, `至 ${sayDue(clock)}`];
  const { term, starts } = termOf(method, kind, grade);
  return [
    name,
    term.unit === 'same_day' ? `${clockStarts[starts]}当日` : `自${clockStarts[starts]}起 ${sayTerm(term)}内`,
  ];
}
