import { yearOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';

/** The State Council's notice for the next year usually appears in October or November. */
const NEXT_YEAR_FROM_MONTH = 10;

/** 当下应当批准的年份: this year, and from October the next. */
function yearsNeeded(today: LocalDate): number[] {
  const year = yearOf(today);
  return Number(today.slice(5, 7)) >= NEXT_YEAR_FROM_MONTH ? [year, year + 1] : [year];
}

/** 当下应当批准而没有批准的年份. */
export const missingYears = (today: LocalDate, { years }: Pick<WorkCalendar, 'years'>): number[] =>
  yearsNeeded(today).filter((year) => !years.includes(year));

/** 因日历未批准而暂定的时钟: still running or paused, and leaning on a year without an approved calendar. */
export const provisionalClocks = (clocks: readonly Clock[]): Clock[] =>
  clocks.filter(({ provisional, status }) => provisional && (status === 'running' || status === 'paused'));

/** 横幅: one line for everybody who sees deadlines; null when no running clock is provisional. */
export function bannerOf(provisional: number, years: readonly number[]): string | null {
  if (provisional === 0) return null;
  const until = years.length === 0 ? '尚无已批准的工作日历' : `已批准的工作日历到 ${Math.max(...years)} 年`;
  return `${until}，有 ${provisional} 个期限落在未批准的年份，暂按周末休息推算，标有“暂定”。请系统管理员录入国务院办公厅的放假通知，由另一人批准。`;
}
