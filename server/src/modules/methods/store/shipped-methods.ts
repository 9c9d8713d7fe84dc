import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { checkCalendar, workCalendarOf } from '../domain/calendar-file.ts';
import { check } from '../domain/check-method.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../../methods');

export type ShippedMethod = { readonly text: string; readonly method: Method };

/** What ships does not change while the program runs. */
let calendar: WorkCalendar | null = null;
let methods: readonly ShippedMethod[] | null = null;

const texts = (pattern: string): string[] =>
  globSync(pattern, { cwd: FOLDER })
    .toSorted()
    .map((name) => readFileSync(resolve(FOLDER, name), 'utf8'));

/** 随产品附带的工作日历, so that a file's worked examples can be run without a database. */
export function shippedCalendar(): WorkCalendar {
  calendar ??= workCalendarOf(
    texts('calendars/*.yaml')
      .map(checkCalendar)
      .flatMap((checked) => (checked.ok ? [checked.file] : [])),
  );
  return calendar;
}

/** 随产品附带的工作法: each folder's file, to look through and to start from; none of them is in force by itself. */
export function shippedMethods(): readonly ShippedMethod[] {
  methods ??= texts('*/method.yaml').flatMap((text) => {
    const checked = check(text, shippedCalendar());
    return checked.ok ? [{ text, method: checked.method }] : [];
  });
  return methods;
}
