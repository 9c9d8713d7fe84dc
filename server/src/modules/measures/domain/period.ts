import { localDate, plusDays, plusMonths, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 时期, its first and its last day; and the moments between which it lies. */
export interface Period {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly from: Instant;
  readonly to: Instant;
}

/** 从哪天到哪天, both counted in. */
export const periodOf = (first: LocalDate, last: LocalDate): Period => ({
  ...{ first, last, from: startOfDay(first), to: startOfDay(plusDays(last, 1)) },
});

/** 某月, named by its first day. */
export const monthOf = (first: LocalDate): Period => periodOf(first, plusDays(plusMonths(first, 1), -1));

/** The first day of the month in which a day lies. */
export const firstOfMonth = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`);
