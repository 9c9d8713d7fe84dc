import { readFileSync, readdirSync } from 'node:fs';
import { parseTerm } from '@jieyou/contracts';
import type { Term } from '@jieyou/contracts';
import type { WorkCalendar } from '../src/kernel/clock/calendar.ts';
import { instant } from '../src/kernel/local-date.ts';
import type { Instant } from '../src/kernel/local-date.ts';
import { checkCalendar, workCalendarOf } from '../src/modules/methods/index.ts';

const folder = new URL('../../methods/calendars/', import.meta.url);

/** The texts of all calendar files, oldest year first. */
export const calendarTexts: readonly string[] = readdirSync(folder)
  .toSorted()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** The calendars of the State Council's notices as they stand in `methods/calendars`, all taken as approved. */
export const noticedCalendar: WorkCalendar = workCalendarOf(
  calendarTexts.map((text) => {
    const checked = checkCalendar(text);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    return checked.file;
  }),
);

export const term = (text: string): Term => {
  const read = parseTerm(text);
  if (!read) throw new Error(`not a term: ${text}`);
  return read;
};

/** `2026-03-02T09:30`, the civil time of the place. */
export const at = (text: string): Instant => instant(`${text}:00+08:00`);
