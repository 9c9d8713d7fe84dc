import { describe, expect, it } from 'vitest';
import { longerOrShorter } from './longer-or-shorter.ts';

describe('缩短还是延长', () => {
  it.each([
    ['15 calendar_days', '3 calendar_days', '缩短'],
    ['3 working_days', '5 working_days', '延长'],
    ['15 calendar_days', 'same_day', '缩短'],
    ['same_day', '1 months', '延长'],
    ['1 working_days', 'same_day', '缩短'],
    ['60 calendar_days', '3 months', '延长'],
    ['1 months', '20 calendar_days', '缩短'],
    ['1 years', '6 months', '缩短'],
    ['2 hours', '30 minutes', '缩短'],
    ['2 hours', '1 working_days', '延长'],
  ])('%s 改为 %s：%s', (before, after, turn) => expect(longerOrShorter(before, after)).toBe(turn));
  it.each([
    ['30 calendar_days', '1 months'],
    ['7 calendar_days', '5 working_days'],
    ['12 months', '1 years'],
    ['8 hours', 'same_day'],
  ])('%s 与 %s 谁长要看日历，不说缩短也不说延长', (before, after) =>
    expect(longerOrShorter(before, after)).toBe('改了算法'),
  );
  it('一样长的没有话说', () => expect(longerOrShorter('same_day', 'same_day')).toBeNull());
});
