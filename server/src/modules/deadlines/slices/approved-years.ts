import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { approvedCalendar } from '../../methods/index.ts';
import { missingYears } from '../domain/banner.ts';

export type ApprovedYears = { approved: readonly number[]; missing: readonly number[] };

/** 哪些年份的日历已经批准，今天还缺哪些年份. */
export async function approvedYears(tx: Tx, county: string, today: LocalDate): Promise<ApprovedYears> {
  const calendar = await approvedCalendar(tx, county);
  return { approved: calendar.years, missing: missingYears(today, calendar) };
}
