import { describe, expect, it } from 'vitest';
import { at, noticedCalendar, term } from '../../../../test/calendars.ts';
import { voidClock } from '../../../kernel/clock/changes.ts';
import { startClock } from '../../../kernel/clock/clock.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { bannerOf, missingYears, provisionalClocks } from './banner.ts';

const given = (startedAt: string) =>
  startClock(
    {
      kind: 'resolve',
      startedAt: at(startedAt),
      term: term('30 calendar_days'),
      statutory: false,
      judged: true,
      basis: '〔产品默认〕示例',
      ruleVersion: 'neutral@1',
    },
    noticedCalendar,
  );

describe('日历未批准时的提示', () => {
  it('十月起，次年的日历也应当批准', () => {
    expect(missingYears(localDate('2026-09-30'), noticedCalendar)).toEqual([]);
    expect(missingYears(localDate('2026-10-01'), noticedCalendar)).toEqual([2027]);
  });
  it('只数仍在计时而落在未批准年份的时钟', () => {
    const [known, leaning] = [given('2026-03-02T09:00'), given('2026-12-20T09:00')];
    expect(provisionalClocks([known, leaning, voidClock(leaning, at('2026-12-21T09:00'))])).toEqual([leaning]);
  });
  it('没有暂定的期限就没有横幅，有则说明怎么办', () => {
    expect(bannerOf(0, [2026])).toBeNull();
    expect(bannerOf(3, [2025, 2026])).toContain('已批准的工作日历到 2026 年，有 3 个期限');
    expect(bannerOf(1, [])).toContain('尚无已批准的工作日历');
  });
});
