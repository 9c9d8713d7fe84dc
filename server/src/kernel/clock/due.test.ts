import { parseTerm } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { at, noticedCalendar, term } from '../../../test/calendars.ts';
import { localDate, startOfDay } from '../local-date.ts';
import { dueOf } from './due.ts';

describe('期限届满日（按国务院办公厅通知的日历逐例核算）', () => {
  it.each([
    ['2026-09-05', '30 calendar_days', '2026-10-05', '2026-10-08'],
    ['2026-09-01', '30 calendar_days', '2026-10-01', '2026-10-08'],
    ['2026-01-20', '30 calendar_days', '2026-02-19', '2026-02-24'],
    ['2026-03-02', '15 calendar_days', '2026-03-17', '2026-03-17'],
    ['2026-04-16', '15 calendar_days', '2026-05-01', '2026-05-06'],
    ['2026-06-04', '15 calendar_days', '2026-06-19', '2026-06-22'],
    ['2026-09-18', '5 working_days', '2026-09-24', '2026-09-24'],
    ['2026-09-29', '5 working_days', '2026-10-12', '2026-10-12'],
    ['2026-02-13', '3 working_days', '2026-02-25', '2026-02-25'],
    ['2026-04-30', '2 working_days', '2026-05-07', '2026-05-07'],
    ['2026-08-31', '1 months', '2026-09-30', '2026-09-30'],
    ['2026-09-03', '1 months', '2026-10-03', '2026-10-08'],
  ])('%s 起 %s：原届满 %s，届满 %s', (from, text, raw, due) => {
    const found = dueOf(startOfDay(localDate(from)), term(text), noticedCalendar);
    expect([found.rawDay, found.dueDay]).toEqual([raw, due]);
    expect(found.provisional).toBe(false);
  });
  it.each([
    // 2 月 28 日是调休上班日；2024-02-29 是工作日.
    ['2026-01-31', '1 months', '2026-02-28', '2026-02-28'],
    ['2024-01-30', '1 months', '2024-02-29', '2024-02-29'],
    ['2024-02-29', '1 years', '2025-02-28', '2025-02-28'],
  ])('没有对应日的，止于月末：%s 起 %s，届满 %s', (from, text, raw, due) => {
    const found = dueOf(startOfDay(localDate(from)), term(text), noticedCalendar);
    expect([found.rawDay, found.dueDay]).toEqual([raw, due]);
  });
});

const dueDayOf = (length: string, from: string) => dueOf(at(from), term(length), noticedCalendar).dueDay;

describe('时刻与单位', () => {
  it('末日二十四时届满，即次日零时', () => {
    expect(dueOf(at('2026-03-02T09:30'), term('15 calendar_days'), noticedCalendar).due).toBe(at('2026-03-18T00:00'));
  });
  it('当日办结：到当日二十四时，休息日也不顺延', () => {
    const found = dueOf(at('2026-10-01T23:59'), term('same_day'), noticedCalendar);
    expect([found.due, found.dueDay]).toEqual([at('2026-10-02T00:00'), '2026-10-01']);
  });
  it('按小时、分钟计的，自该时刻起算，跨越假期也不顺延', () => {
    const hours = dueOf(at('2026-09-30T23:30'), term('2 hours'), noticedCalendar);
    expect([hours.due, hours.dueDay, hours.provisional]).toEqual([at('2026-10-01T01:30'), null, false]);
    expect(dueOf(at('2026-09-30T23:50'), term('15 minutes'), noticedCalendar).due).toBe(at('2026-10-01T00:05'));
  });
  it('零时前后一分钟登记，属于不同的起算日', () => {
    expect(dueDayOf('1 calendar_days', '2026-03-02T23:59')).toBe('2026-03-03');
    expect(dueDayOf('1 calendar_days', '2026-03-03T00:00')).toBe('2026-03-04');
  });
  it('夜间、周末、调休上班日登记，期限都不会为零', () => {
    expect(dueDayOf('1 working_days', '2026-03-06T22:00')).toBe('2026-03-09');
    expect(dueDayOf('1 working_days', '2026-03-07T10:00')).toBe('2026-03-09');
    expect(dueDayOf('1 working_days', '2026-02-14T10:00')).toBe('2026-02-24');
  });
  it('跨越元旦：2025 年与 2026 年的日历同时起作用', () => {
    const found = dueOf(at('2025-12-31T18:00'), term('2 working_days'), noticedCalendar);
    // 1 月 1 日至 3 日放假，4 日星期日上班.
    expect([found.dueDay, found.provisional]).toEqual(['2026-01-05', false]);
  });
});

describe('日历未批准的年份', () => {
  it('只按周末推算，并标为暂定', () => {
    const found = dueOf(at('2026-12-31T09:00'), term('1 working_days'), noticedCalendar);
    expect([found.dueDay, found.provisional]).toEqual(['2027-01-01', true]);
  });
  it('末日落在未批准年份的自然日期限也是暂定', () => {
    const found = dueOf(at('2026-12-20T09:00'), term('30 calendar_days'), noticedCalendar);
    expect([found.rawDay, found.provisional]).toEqual(['2027-01-19', true]);
  });
  it('起算日在往年、末日在已批准年份的，不是暂定', () => {
    expect(dueOf(at('2023-12-20T09:00'), term('30 calendar_days'), noticedCalendar).provisional).toBe(false);
  });
  it('写错的期限不会被当作期限', () => expect(parseTerm('3 days')).toBeNull());
});
