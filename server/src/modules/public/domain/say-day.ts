import { dayOf, ZONE } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

const hours = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年3月2日`. */
export const sayDay = (day: LocalDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** `2026年3月2日 09:30`. */
export const sayTime = (at: Instant): string => `${sayDay(dayOf(at))} ${hours.format(Date.parse(at))}`;
