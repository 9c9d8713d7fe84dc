import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { checkCalendar, workCalendarOf } from '../domain/calendar-file.ts';
import { loadApproved } from './calendar-store.ts';

/** Approved texts never change: the last set seen by this process is very likely the one wanted again. */
let last: { key: string; calendar: WorkCalendar } | null = null;

/** 已批准的工作日历: of each year the newest approved version. Years without one are simply not in it. */
export async function approvedCalendar(tx: Tx, county: string): Promise<WorkCalendar> {
  const rows = await loadApproved(tx, county);
  const key = rows.map(({ year, version, hash }) => `${year}@${version}:${hash}`).join(' ');
  if (last?.key === key) return last.calendar;
  const files = rows.map(({ text, year }) => {
    const checked = checkCalendar(text);
    if (!checked.ok) throw new Error(`the approved calendar of ${year} does not read`);
    return checked.file;
  });
  last = { key, calendar: workCalendarOf(files) };
  return last.calendar;
}
