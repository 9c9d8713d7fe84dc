import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, instant, localDate, plusDays, startOfDay } from '../local-date.ts';
import type { Instant, LocalDate } from '../local-date.ts';
import { isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';
import { dueOf } from './due.ts';

const first = localDate('2025-11-15');
const day = fc.integer({ min: 0, max: 90 }).map((n) => plusDays(first, n));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([on, into]) => instant(Date.parse(startOfDay(on)) + into));
const amount = fc.integer({ min: 1, max: 40 });
const days = fc.uniqueArray(
  fc.integer({ min: 0, max: 200 }).map((n) => plusDays(first, n)),
  { maxLength: 40 },
);
const calendarOf = (rest: LocalDate[], work: LocalDate[]): WorkCalendar => ({
  version: 'made-up',
  years: [2025, 2026],
  rest: new Set(rest.filter((on) => !work.includes(on))),
  work: new Set(work),
});
const calendar = fc.tuple(days, days).map(([rest, work]) => calendarOf(rest, work));
const dayUnit = fc.constantFrom('calendar_days' as const, 'working_days' as const);
const rollingUnit = fc.constantFrom('calendar_days' as const, 'months' as const, 'years' as const);

describe('期限的通则（任意日历、任意日期）', () => {
  it('工作日期限落在工作日，且其间恰有 n 个工作日', () => {
    fc.assert(
      fc.property(day, amount, calendar, (from, n, approved) => {
        const { rawDay, dueDay } = dueOf(startOfDay(from), { amount: n, unit: 'working_days' }, approved);
        expect(rawDay).toBe(dueDay);
        expect(dueDay && isWorkingDay(dueDay, approved)).toBe(true);
        expect(dueDay && workingDaysBetween(from, dueDay, approved)).toBe(n);
      }),
    );
  });
  it('自然日、月、年的期限，末日为休息日的顺延到其后第一个工作日，不是休息日的不顺延', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), rollingUnit, calendar, (from, n, unit, approved) => {
        const { rawDay, dueDay } = dueOf(startOfDay(from), { amount: n, unit }, approved);
        expect(dueDay && isWorkingDay(dueDay, approved)).toBe(true);
        expect(rawDay && dueDay && workingDaysBetween(plusDays(rawDay, -1), dueDay, approved)).toBe(1);
      }),
    );
  });
  it('假期增多，期限不会提前', () => {
    fc.assert(
      fc.property(day, amount, dayUnit, days, days, (from, n, unit, rest, more) => {
        const due = (off: LocalDate[]): string => dueOf(startOfDay(from), { amount: n, unit }, calendarOf(off, [])).due;
        expect(due([...rest, ...more]) >= due(rest)).toBe(true);
      }),
    );
  });
  it('同一天内何时起算，届满日都相同；晚一天起算，不会更早届满', () => {
    fc.assert(
      fc.property(moment, amount, dayUnit, calendar, (start, n, unit, approved) => {
        const due = (from: Instant): Instant => dueOf(from, { amount: n, unit }, approved).due;
        expect(due(start)).toBe(due(startOfDay(dayOf(start))));
        expect(due(startOfDay(plusDays(dayOf(start), 1))) >= due(start)).toBe(true);
      }),
    );
  });
  it('届满都在二十四时', () => {
    fc.assert(
      fc.property(moment, amount, dayUnit, calendar, (start, n, unit, approved) => {
        const { due, dueDay, raw, rawDay } = dueOf(start, { amount: n, unit }, approved);
        expect([dueDay && endOfDay(dueDay), rawDay && endOfDay(rawDay)]).toEqual([due, raw]);
      }),
    );
  });
});

describe('中止的通则', () => {
  const paused = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 2000 }));
  it('按自然日的，原届满日恰好推迟中止的天数，再顺延一次', () => {
    fc.assert(
      fc.property(day, amount, paused, calendar, (from, n, [after, length], approved) => {
        const pauseFrom = plusDays(from, after % n);
        const pauseTo = plusDays(pauseFrom, length % 30);
        const base = dueOf(startOfDay(from), { amount: n, unit: 'calendar_days' }, approved);
        const pauses = [{ from: startOfDay(pauseFrom), to: startOfDay(pauseTo) }];
        const term = { amount: n, unit: 'calendar_days' as const };
        const found = dueOf(startOfDay(from), term, approved, { pauses, extensions: [] });
        expect(found.rawDay).toBe(base.rawDay && plusDays(base.rawDay, length % 30));
        expect(found.dueDay && isWorkingDay(found.dueDay, approved)).toBe(true);
      }),
    );
  });
  it('按工作日的，除去中止的工作日，恰好仍有 n 个工作日', () => {
    fc.assert(
      fc.property(day, amount, paused, calendar, (from, n, [after, length], approved) => {
        const term = { amount: n, unit: 'working_days' as const };
        const pauseFrom = plusDays(from, after % n);
        const pauseTo = plusDays(pauseFrom, length % 30);
        const pauses = [{ from: startOfDay(pauseFrom), to: startOfDay(pauseTo) }];
        const { dueDay } = dueOf(startOfDay(from), term, approved, { pauses, extensions: [] });
        const used = dueDay && workingDaysBetween(from, dueDay, approved);
        expect(used && used - workingDaysBetween(pauseFrom, pauseTo, approved)).toBe(n);
      }),
    );
  });
  it('按小时的，恰好推迟中止的时间', () => {
    fc.assert(
      fc.property(moment, amount, paused, calendar, (start, n, [after, length], approved) => {
        const term = { amount: n, unit: 'hours' as const };
        const from = instant(Date.parse(start) + (after % (n * 60)) * 60_000);
        const to = instant(Date.parse(from) + length * 60_000);
        const found = dueOf(start, term, approved, { pauses: [{ from, to }], extensions: [] });
        const base = dueOf(start, term, approved);
        expect(Date.parse(found.due) - Date.parse(base.due)).toBe(length * 60_000);
      }),
    );
  });
});
