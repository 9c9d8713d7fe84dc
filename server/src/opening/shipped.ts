import { readdirSync, readFileSync } from 'node:fs';
import type { WorkCalendar } from '../kernel/clock/calendar.ts';
import { checkCalendar, workCalendarOf } from '../modules/methods/index.ts';

const METHODS = new URL('../../../methods/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, METHODS), 'utf8');

/** 随附的工作日历与通用工作法: what a new county is offered. */
export type Shipped = {
  readonly calendars: readonly string[];
  readonly method: string;
  /** All of the calendars together. */
  readonly calendar: WorkCalendar;
};

export function shipped(): Shipped {
  const names = readdirSync(new URL('calendars/', METHODS)).filter((name) => name.endsWith('.yaml'));
  const calendars = names.toSorted().map((name) => textOf(`calendars/${name}`));
  const files = calendars.map(checkCalendar).flatMap((checked) => (checked.ok ? [checked.file] : []));
  return { calendars, method: textOf('neutral/method.yaml'), calendar: workCalendarOf(files) };
}
