import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf, daysBetween, instant, localDate, plusDays, startOfDay, weekday, ZONE } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

const civil = (day: LocalDate): Temporal.PlainDate => Temporal.PlainDate.from(day);
/** 1900–2200: before, during and after the zone's summer times of 1940–1949 and 1986–1991. */
const moments = fc.date({ min: new Date('1900-01-03'), max: new Date('2200-01-01'), noInvalidDate: true }).map(instant);
const days = moments.map(dayOf);

test('日期的快算与时区表的算法逐日相同，夏令时的年份也一样', () => {
  fc.assert(
    fc.property(moments, (at) => {
      const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
      expect(dayOf(at)).toBe(zoned.toPlainDate().toString());
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(days, days, fc.integer({ min: -40_000, max: 40_000 }), (day, other, count) => {
      expect(startOfDay(day)).toBe(instant(civil(day).toZonedDateTime(ZONE).epochMilliseconds));
      expect(plusDays(day, count)).toBe(civil(day).add({ days: count }).toString());
      expect(daysBetween(day, other)).toBe(civil(day).until(civil(other), { largestUnit: 'days' }).days);
      expect(weekday(day)).toBe(civil(day).dayOfWeek);
      expect(localDate(day)).toBe(day);
    }),
    { numRuns: 500 },
  );
});

test('不存在的日期一概不收', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '', 'March 4 2026'])
    expect(() => localDate(text)).toThrow();
});
