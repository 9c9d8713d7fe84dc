import { describe, expect, it } from 'vitest';
import { at, noticedCalendar, term } from '../../../test/calendars.ts';
import { meetClock, pauseClock, resumeClock, voidClock } from './changes.ts';
import { startClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { isOverdue, lightOf, nearestDue } from './lights.ts';

const given = (text: string, judged = true): Clock =>
  startClock(
    {
      kind: 'resolve',
      startedAt: at('2026-03-02T00:00'),
      term: term(text),
      statutory: false,
      judged,
      basis: '〔产品默认〕示例',
      ruleVersion: 'neutral@1',
    },
    noticedCalendar,
  );

describe('亮灯', () => {
  it.each([
    ['2026-03-02T09:00', 'green'],
    ['2026-03-23T00:00', 'green'],
    ['2026-03-23T23:59', 'yellow'],
    ['2026-03-29T22:00', 'orange'],
    ['2026-04-01T23:59', 'orange'],
    ['2026-04-02T00:00', 'red'],
  ])('三十日的期限，%s 亮 %s', (now, light) => expect(lightOf(given('30 calendar_days'), at(now))).toBe(light));
  it('短期限届满前一日起为紧迫，起算当日除外', () => {
    const clock = given('3 working_days');
    expect(['2026-03-02T23:00', '2026-03-03T00:00', '2026-03-04T00:00'].map((now) => lightOf(clock, at(now)))).toEqual([
      'green',
      'green',
      'orange',
    ]);
  });
  it('当日办结和按小时的期限只看用去的比例', () => {
    expect(lightOf(given('same_day'), at('2026-03-02T08:00'))).toBe('green');
    expect(lightOf(given('10 hours'), at('2026-03-02T07:00'))).toBe('yellow');
    expect(lightOf(given('10 hours'), at('2026-03-02T09:30'))).toBe('orange');
    expect(lightOf(given('10 hours'), at('2026-03-02T10:00'))).toBe('red');
  });
  it('中止亮灰，中止的时间不计入用去的比例', () => {
    const clock = pauseClock(given('10 hours'), at('2026-03-02T01:00'), 'appraisal');
    expect(lightOf(clock, at('2026-03-05T00:00'))).toBe('grey');
    const resumed = resumeClock(clock, at('2026-03-05T00:00'), noticedCalendar);
    expect(lightOf(resumed, at('2026-03-05T01:00'))).toBe('green');
  });
  it('按期完成为绿，逾期完成为红，失效不亮', () => {
    const clock = given('10 hours');
    const now = at('2026-03-09T00:00');
    expect(lightOf(meetClock(clock, at('2026-03-02T09:59'), noticedCalendar), now)).toBe('green');
    expect(lightOf(meetClock(clock, at('2026-03-02T10:00'), noticedCalendar), now)).toBe('red');
    expect(lightOf(voidClock(clock, at('2026-03-02T09:59')), now)).toBe('none');
  });
  it('导入的历史不计时，永不逾期', () => {
    const clock = given('10 hours', false);
    expect([lightOf(clock, at('2027-01-01T00:00')), isOverdue(clock, at('2027-01-01T00:00'))]).toEqual(['none', false]);
  });
});

describe('最近的届满时刻', () => {
  it('只看正在计时、计入考核的时钟', () => {
    const [near, far] = [given('10 hours'), given('30 calendar_days')];
    expect(nearestDue([far, near])).toBe(near.due);
    expect(nearestDue([far, pauseClock(near, at('2026-03-02T01:00'), 'appraisal')])).toBe(far.due);
    expect(nearestDue([given('1 hours', false), meetClock(near, at('2026-03-02T01:00'), noticedCalendar)])).toBeNull();
  });
});
