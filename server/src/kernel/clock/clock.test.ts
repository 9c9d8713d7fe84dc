import { describe, expect, it } from 'vitest';
import { at, noticedCalendar, term } from '../../../test/calendars.ts';
import type { Instant } from '../local-date.ts';
import { extendClock, meetClock, mergeClocks, pauseClock, regradeClock, resumeClock, voidClock } from './changes.ts';
import { recomputeClock, reviveClock, startClock } from './clock.ts';
import type { Clock, StartClock } from './clock.ts';
import { isOverdue, wasLate } from './lights.ts';

const given = (text: string, startedAt: Instant = at('2026-03-02T09:00'), more: Partial<StartClock> = {}): Clock =>
  startClock(
    {
      kind: 'resolve',
      startedAt,
      term: term(text),
      statutory: false,
      judged: true,
      basis: '〔产品默认〕示例',
      ruleVersion: 'neutral@1',
      ...more,
    },
    noticedCalendar,
  );
const paused = (clock: Clock, from: string, to: string): Clock =>
  resumeClock(pauseClock(clock, at(from), 'appraisal'), at(to), noticedCalendar);
const regrade = (clock: Clock, text: string): Clock =>
  regradeClock(
    clock,
    { term: term(text), statutory: false, basis: '〔产品默认〕改定', ruleVersion: 'neutral@1' },
    noticedCalendar,
  );

describe('时钟', () => {
  it('起算时记下规则版本、日历版本和顺延前后的日期', () => {
    const clock = given('30 calendar_days', at('2026-09-05T10:00'));
    expect(clock).toMatchObject({
      status: 'running',
      rawDay: '2026-10-05',
      dueDay: '2026-10-08',
      ruleVersion: 'neutral@1',
      calendarVersion: '2024@1 2025@1 2026@1',
      provisional: false,
      endedAt: null,
    });
  });
  it('存入又取出，一个字不变', () => {
    const clock = paused(given('15 working_days'), '2026-03-04T10:00', '2026-03-09T10:00');
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });
});

describe('中止与恢复', () => {
  it('中止跨越周末：按工作日的只还工作日，不重复计算周末', () => {
    // 星期五中止，下星期一恢复：还一个工作日.
    const clock = paused(given('5 working_days'), '2026-03-06T16:00', '2026-03-09T10:00');
    expect(clock.dueDay).toBe('2026-03-10');
  });
  it('中止四天，原届满日推迟四天，再顺延一次', () => {
    const clock = paused(given('15 calendar_days', at('2026-04-10T09:00')), '2026-04-15T09:00', '2026-04-19T09:00');
    expect([clock.rawDay, clock.dueDay]).toEqual(['2026-04-29', '2026-04-29']);
    const again = paused(clock, '2026-04-20T09:00', '2026-04-22T09:00');
    expect([again.rawDay, again.dueDay]).toEqual(['2026-05-01', '2026-05-06']);
  });
  it('中止期间不逾期，恢复后按新的届满日计', () => {
    const clock = pauseClock(given('5 working_days'), at('2026-03-04T10:00'), 'appraisal');
    expect(isOverdue(clock, at('2026-06-01T00:00'))).toBe(false);
    const resumed = resumeClock(clock, at('2026-03-11T10:00'), noticedCalendar);
    expect(resumed).toMatchObject({ status: 'running', dueDay: '2026-03-16' });
  });
  it('逾期之后才中止，期限不因此退后', () => {
    const clock = given('5 calendar_days');
    const late = paused(clock, '2026-03-10T10:00', '2026-03-20T10:00');
    expect(late.due).toBe(clock.due);
    expect(isOverdue(late, at('2026-03-20T10:00'))).toBe(true);
  });
  it('已中止的不能再中止，没有中止的无从恢复', () => {
    const once = pauseClock(given('5 working_days'), at('2026-03-04T10:00'), 'appraisal');
    expect(pauseClock(once, at('2026-03-05T10:00'), 'materials')).toBe(once);
    const running = given('5 working_days');
    expect(resumeClock(running, at('2026-03-05T10:00'), noticedCalendar)).toBe(running);
  });
});

describe('延期', () => {
  it('自顺延之前的届满日接着算，末日为休息日的再顺延一次', () => {
    const clock = given('30 calendar_days', at('2026-09-05T10:00'));
    const longer = extendClock(clock, at('2026-09-20T10:00'), term('30 calendar_days'), noticedCalendar);
    expect([longer.rawDay, longer.dueDay]).toEqual(['2026-11-04', '2026-11-04']);
  });
  it('依法延期之后不再是逾期', () => {
    const longer = extendClock(
      given('5 calendar_days'),
      at('2026-03-06T10:00'),
      term('10 calendar_days'),
      noticedCalendar,
    );
    expect(isOverdue(longer, at('2026-03-10T10:00'))).toBe(false);
    expect(isOverdue(longer, longer.due)).toBe(true);
  });
});

describe('改定等级', () => {
  it('从原来的起算日重新计算，已用的时间不丢', () => {
    expect(regrade(given('30 calendar_days'), '15 calendar_days').dueDay).toBe('2026-03-17');
  });
  it('中止和延期都保留', () => {
    const base = paused(given('30 calendar_days'), '2026-03-04T10:00', '2026-03-08T10:00');
    const longer = extendClock(base, at('2026-03-10T10:00'), term('10 calendar_days'), noticedCalendar);
    const clock = regrade(longer, '15 calendar_days');
    expect(clock.rawDay).toBe('2026-03-31');
    expect([clock.pauses, clock.extensions]).toEqual([longer.pauses, longer.extensions]);
  });
  it('改来改去，与直接定为该等级相同', () => {
    const clock = paused(given('15 calendar_days'), '2026-03-04T10:00', '2026-03-08T10:00');
    expect(regrade(regrade(clock, '60 calendar_days'), '15 calendar_days').due).toBe(clock.due);
  });
});

describe('完成、失效与重新起算', () => {
  it('末日二十四时之前完成是按期，零时起是逾期', () => {
    const clock = given('15 calendar_days');
    const inTime = meetClock(clock, at('2026-03-17T23:59'), noticedCalendar);
    const late = meetClock(clock, at('2026-03-18T00:00'), noticedCalendar);
    expect([wasLate(inTime), wasLate(late)]).toEqual([false, true]);
  });
  it('中止期间完成，中止到此为止', () => {
    const clock = pauseClock(given('15 calendar_days'), at('2026-03-04T10:00'), 'appraisal');
    const done = meetClock(clock, at('2026-03-24T10:00'), noticedCalendar);
    expect(done.pauses).toEqual([
      { from: at('2026-03-04T10:00'), to: at('2026-03-24T10:00'), reasonCode: 'appraisal' },
    ]);
    expect(wasLate(done)).toBe(false);
  });
  it('完成或失效之后，任何改动都不起作用', () => {
    const done = meetClock(given('15 calendar_days'), at('2026-03-10T10:00'), noticedCalendar);
    const gone = voidClock(given('15 calendar_days'), at('2026-03-10T10:00'));
    for (const ended of [done, gone]) {
      expect(pauseClock(ended, at('2026-03-11T10:00'), 'appraisal')).toBe(ended);
      expect(extendClock(ended, at('2026-03-11T10:00'), term('5 calendar_days'), noticedCalendar)).toBe(ended);
      expect(regrade(ended, '60 calendar_days')).toBe(ended);
      expect(voidClock(ended, at('2026-03-11T10:00'))).toBe(ended);
    }
  });
  it('重新办理是新的一轮，从头计算', () => {
    const done = meetClock(given('15 calendar_days'), at('2026-03-10T10:00'), noticedCalendar);
    const again = reviveClock(done, at('2026-03-20T10:00'), noticedCalendar);
    expect(again).toMatchObject({ status: 'running', dueDay: '2026-04-07', pauses: [], extensions: [], endedAt: null });
  });
});

describe('重新计算与并案', () => {
  it('日历批准之后重新计算，不再是暂定', () => {
    const early = { ...noticedCalendar, years: [2024, 2025], version: '2024@1 2025@1', rest: new Set<never>() };
    const clock = recomputeClock(given('30 calendar_days', at('2026-09-05T10:00')), early);
    expect([clock.dueDay, clock.provisional]).toEqual(['2026-10-05', true]);
    const known = recomputeClock(clock, noticedCalendar);
    expect([known.dueDay, known.provisional, known.calendarVersion]).toEqual([
      '2026-10-08',
      false,
      '2024@1 2025@1 2026@1',
    ]);
  });
  const own = given('15 calendar_days', at('2026-03-20T10:00'), { statutory: true });
  const earlier = given('15 calendar_days', at('2026-03-02T10:00'), { statutory: true });
  const now = at('2026-03-21T10:00');
  it('保留最早的法定届满日，不论从哪一件并入哪一件', () => {
    expect(mergeClocks(own, earlier, now, noticedCalendar).due).toBe(earlier.due);
    expect(mergeClocks(earlier, own, now, noticedCalendar).due).toBe(earlier.due);
  });
  it('并入的不是法定期限的，以并入的案件为准', () => {
    const promise = given('1 calendar_days');
    expect(mergeClocks(own, promise, now, noticedCalendar)).toBe(own);
    expect(mergeClocks(promise, own, now, noticedCalendar).due).toBe(own.due);
  });
  it('已经完成的不因并案重新起算', () => {
    const done = meetClock(own, now, noticedCalendar);
    expect(mergeClocks(done, earlier, now, noticedCalendar)).toBe(done);
    expect(mergeClocks(own, meetClock(earlier, now, noticedCalendar), now, noticedCalendar)).toBe(own);
  });
  it('是否中止随保留的案件', () => {
    const waiting = pauseClock(own, at('2026-03-20T12:00'), 'appraisal');
    expect(mergeClocks(waiting, earlier, now, noticedCalendar)).toMatchObject({ status: 'paused', due: earlier.due });
    const resting = pauseClock(earlier, at('2026-03-04T10:00'), 'materials');
    expect(mergeClocks(own, resting, now, noticedCalendar).status).toBe('running');
  });
});
