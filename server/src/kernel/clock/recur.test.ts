import { cadencePeriods, codesOf, weekdayNames } from '@jieyou/contracts';
import type { CadencePeriod } from '@jieyou/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticedCalendar } from '../../../test/calendars.ts';
import { localDate, plusDays } from '../local-date.ts';
import { isWorkingDay } from './calendar.ts';
import { dayIn, spanOf, spansBetween } from './recur.ts';

const day = (text: string) => localDate(text);
const falls = (every: CadencePeriod, on: string | undefined, within: string): string | null =>
  dayIn({ every, on }, spanOf(every, day(within)), noticedCalendar);

describe('频次落在哪一天', () => {
  it.each([
    ['day', undefined, '2026-10-01', null, '国庆放假，当日没有'],
    ['day', undefined, '2026-10-10', '2026-10-10', '周六调休上班，当日要办'],
    ['week', 'monday', '2026-10-07', '2026-10-08', '周一在国庆假期，顺延到本周的工作日'],
    ['week', 'friday', '2026-10-02', '2026-09-30', '周五放假，其后本周没有工作日，提前'],
    ['week', 'monday', '2026-02-18', null, '春节整周放假，本周没有'],
    ['half_month', 'day 15', '2026-02-05', '2026-02-14', '15 日放假，上半月其后没有工作日，提前到调休的 14 日'],
    ['half_month', 'last_working_day', '2026-02-20', '2026-02-28', '周六调休上班'],
    ['month', 'last_working_day', '2026-10-15', '2026-10-30', '31 日是周六'],
    ['two_months', 'day 20', '2026-09-03', '2026-10-20', '九、十月的一次在十月'],
    ['quarter', 'last_working_day', '2026-07-09', '2026-09-30', '国庆前一天'],
    ['half_year', 'day 30', '2026-02-01', '2026-06-30', '上半年的最后一个月'],
    ['year', 'last_working_day', '2026-05-01', '2026-12-31', '全年最后一个工作日'],
    ['month', 'day 31', '2026-06-10', '2026-06-30', '六月没有 31 日，为月末日'],
  ] as const)('%s %s，%s 所在的一期是 %s：%s', (every, on, within, due, _why) =>
    expect(falls(every, on, within)).toBe(due),
  );
});

type Rhythm = { every: CadencePeriod; on: string | undefined };
const days = fc.integer({ min: 0, max: 700 }).map((n) => plusDays(day('2024-02-01'), n));
const rhythms = fc.constantFrom(...codesOf(cadencePeriods)).chain((every): fc.Arbitrary<Rhythm> => {
  if (every === 'day') return fc.constant({ every, on: undefined });
  const named =
    every === 'week' ? Object.keys(weekdayNames) : ['first_working_day', 'last_working_day', 'day 1', 'day 31'];
  return fc.constantFrom(...named).map((on) => ({ every, on }));
});

describe('频次的规律', () => {
  it('总落在本期之内的工作日；本期有工作日就一定有一次', () => {
    fc.assert(
      fc.property(rhythms, days, (rhythm, at) => {
        const span = spanOf(rhythm.every, at);
        const due = dayIn(rhythm, span, noticedCalendar);
        const working = spansBetween('day', span.from, span.to).some(({ from }) => isWorkingDay(from, noticedCalendar));
        expect(due !== null).toBe(working);
        if (due === null) return;
        expect(isWorkingDay(due, noticedCalendar)).toBe(true);
        expect(due >= span.from && due <= span.to).toBe(true);
      }),
    );
  });
  it('各期首尾相接，不重不漏；一期里的任何一天说的是同一期', () => {
    fc.assert(
      fc.property(rhythms, days, fc.integer({ min: 0, max: 400 }), ({ every }, from, length) => {
        const to = plusDays(from, length);
        const spans = spansBetween(every, from, to);
        for (const [n, span] of spans.entries()) {
          expect(spanOf(every, span.to)).toEqual(spanOf(every, span.from));
          const next = spans[n + 1];
          if (next) expect(next.from).toBe(plusDays(span.to, 1));
        }
        expect((spans.at(-1)?.to ?? from) >= to).toBe(true);
      }),
    );
  });
});
