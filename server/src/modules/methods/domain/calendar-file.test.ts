import { describe, expect, it } from 'vitest';
import { calendarTexts, noticedCalendar } from '../../../../test/calendars.ts';
import { isWorkingDay } from '../../../kernel/clock/calendar.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { checkCalendar } from './calendar-file.ts';

const text = calendarTexts.at(-1) ?? '';
const problemsOf = (changed: string) => {
  const checked = checkCalendar(changed);
  return checked.ok ? [] : checked.problems;
};

describe('工作日历', () => {
  it.each([
    ['2026-01-04', true, '调休上班的星期日'],
    ['2026-02-14', true, '调休上班的星期六'],
    ['2026-02-16', false, '放假的星期一'],
    ['2026-03-02', true, '平常的星期一'],
    ['2026-03-07', false, '平常的星期六'],
    ['2027-01-01', true, '未批准年份的星期五只按周末推算'],
  ])('%s 是否工作日：%s（%s）', (day, working) => {
    expect(isWorkingDay(localDate(day), noticedCalendar)).toBe(working);
  });
  it('版本写明每年用的是第几版', () => expect(noticedCalendar.version).toBe('2024@1 2025@1 2026@1'));
});

describe('检查日历文件', () => {
  it.each([
    ['不存在的日期', 'to: 2026-01-03', 'to: 2026-02-30', 'rest[1].to'],
    ['别的年份', 'to: 2026-01-03', 'to: 2025-01-03', 'rest[1].to'],
    ['首末颠倒', 'from: 2026-02-15', 'from: 2026-02-24', 'rest[2].to'],
    ['平日不会调休上班', '2026-10-10', '2026-10-12', 'work[6]'],
    ['既放假又上班', '2026-10-10', '2026-10-04', 'work[6]'],
    ['多写的一项', 'version: 1', 'version: 1\narea: 990101', 'area'],
  ])('%s，指出在哪里', (_, from, to, path) => {
    expect(problemsOf(text.replace(from, to)).map((problem) => problem.path)).toContain(path);
  });
});
