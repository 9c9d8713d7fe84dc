import { readFileSync } from 'node:fs';
import { method } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noticedCalendar } from '../../../server/test/calendars.ts';
import { accepted, graded, inHandling, staff } from '../../../server/test/given.ts';
import { momentsOf } from '../../../server/src/modules/methods/slices/project-matter.ts';
import { clocksUnder, differenceWords } from '../../../server/src/modules/methods/domain/under-method.ts';

const read = (place: string): Method =>
  method.parse(parse(readFileSync(new URL(`../../${place}/method.yaml`, import.meta.url), 'utf8')));
const [neutral, yunmeng, xiaogan, zhijiang] = ['neutral', 'yunmeng', 'xiaogan', 'zhijiang'].map(read) as [
  Method,
  Method,
  Method,
  Method,
];
const methods = { neutral, yunmeng, xiaogan, zhijiang };

/** The day of each clock under another method. */
function daysUnder(matter: ReturnType<typeof graded>['matter'], other: Method): Record<string, string | null> {
  const standing = { grade: matter.grade, clocks: matter.clocks, moments: momentsOf(matter) };
  const clocks = clocksUnder(standing, { method: other, ruling: neutral, calendar: noticedCalendar });
  return Object.fromEntries(clocks.map(({ kind, dueDay }) => [kind, dueDay]));
}

describe('换一份工作法算期限', () => {
  it('同一件一般的事，三月二日受理：各地各是哪一天', () => {
    const { matter } = graded();
    expect(Object.entries(methods).map(([name, each]) => [name, daysUnder(matter, each)['resolve']])).toEqual([
      ['neutral', '2026-03-17'],
      ['yunmeng', '2026-03-17'],
      ['xiaogan', '2026-03-05'],
      ['zhijiang', '2026-03-02'],
    ]);
  });
  it('重大的：没有这一级的，按总期限算', () => {
    const { matter } = accepted().having('grade', { grade: 'major' }, staff.clerk);
    expect(Object.values(methods).map((each) => daysUnder(matter, each)['resolve'])).toEqual([
      '2026-05-06',
      '2026-05-06',
      '2026-04-01',
      '2026-06-02',
    ]);
  });
  it('中止过的时间照样顺延', () => {
    const { matter } = inHandling()
      .on('2026-03-03 09:00')
      .having('pause', { reason: 'appraisal', note: '送检' }, staff.labourHandler)
      .on('2026-03-09 09:00')
      .having('resume', { note: '已出报告' }, staff.labourHandler);
    expect(daysUnder(matter, xiaogan)['resolve']).toBe('2026-03-11');
  });
  it('从另一步起算的，用那一步的时刻；那一步还没有的，不起算', () => {
    const fromReceipt: Method = {
      ...xiaogan,
      clocks: { ...xiaogan.clocks, resolve: { ...xiaogan.clocks.resolve, starts: 'received' } },
    };
    expect(daysUnder(graded().matter, fromReceipt)).not.toHaveProperty('resolve');
    const later = graded()
      .on('2026-03-04 10:00')
      .having('dispatch', { lead: 'c990101.rsj', requirement: '请依法处理' }, staff.clerk)
      .having('receive', {}, staff.labourHandler);
    expect(daysUnder(later.matter, fromReceipt)['resolve']).toBe('2026-03-09');
  });
  it('照自己的工作法看，一天也不差', () => {
    fc.assert(
      fc.property(fc.constantFrom('general', 'serious', 'major'), fc.integer({ min: 1, max: 28 }), (grade, day) => {
        const on = `2026-03-${String(day).padStart(2, '0')} 10:00`;
        const { matter } = accepted({ on }).having('grade', { grade }, staff.clerk);
        expect(daysUnder(matter, neutral)).toEqual(
          Object.fromEntries(matter.clocks.map(({ kind, dueDay }) => [kind, dueDay])),
        );
      }),
      { numRuns: 30 },
    );
  });
  it('说出早几日、晚几日', () => {
    const [clock] = graded().matter.clocks.filter(({ kind }) => kind === 'resolve');
    if (!clock) throw new Error('no clock');
    const day = (dueDay: string) => ({ ...clock, dueDay, due: `${dueDay}T16:00:00.000Z` }) as typeof clock;
    expect(
      ['2026-03-05', '2026-04-01', '2026-03-17'].map((due) => differenceWords(day('2026-03-17'), day(due))),
    ).toEqual(['早 12 日', '晚 15 日', null]);
  });
});
