import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { afterFailure, lockedUntil, minutesUntil } from './lock-out.ts';
import type { Failures } from './lock-out.ts';
import { passwordFaults } from './password-rules.ts';
import { endOfSession, whyEnded } from './session-end.ts';

const start = instant('2026-03-02T01:00:00.000Z');
const later = (minutes: number): Instant => instant(Date.parse(start) + minutes * 60_000);
const fresh: Failures = { failed: 0, until: null };
const fail = (times: number, everyMinutes: number): Failures =>
  Array.from({ length: times }).reduce<Failures>((seen, _, at) => afterFailure(seen, later(at * everyMinutes)), fresh);

describe('新密码', () => {
  it.each([
    ['Heping#2026ye', []],
    ['春风又绿江南岸Aa1', []],
    ['Ab1#', ['至少 10 个字，还差 6 个', '过于常见，容易被猜中，请换一个']],
    ['shanshuitianye', ['大写字母、小写字母、数字、符号四类中至少三类，现缺大写字母、数字、符号']],
    ['Password@123', ['过于常见，容易被猜中，请换一个']],
    ['P@ssw0rd2026!', ['过于常见，容易被猜中，请换一个']],
    ['1qaz@WSX3edc', ['过于常见，容易被猜中，请换一个']],
    ['Aaaa1111!!!!aaaa', ['过于常见，容易被猜中，请换一个']],
    ['Wangfang#2026', ['不能包含登录名']],
  ])('「%s」', (password, faults) => {
    expect(passwordFaults(password, 'wangfang')).toEqual(faults);
  });
});

describe('连错密码', () => {
  it('15 分钟内连错五次，暂停 15 分钟，到时可再试', () => {
    const four = fail(4, 1);
    expect(lockedUntil(four, later(4))).toBeNull();
    const five = afterFailure(four, later(4));
    expect(lockedUntil(five, later(18))).toBe(later(19));
    expect(minutesUntil(later(19), later(4))).toBe(15);
    expect(lockedUntil(five, later(19))).toBeNull();
  });
  it('再错则加倍，最长八小时', () => {
    const again = afterFailure(fail(5, 1), later(20));
    expect(lockedUntil(again, later(21))).toBe(later(50));
    const many = { failed: 40, until: later(0) };
    expect(afterFailure(many, later(1)).until).toBe(later(1 + 8 * 60));
  });
  it('隔得久的不累计', () => {
    expect(fail(9, 16).failed).toBe(1);
    expect(afterFailure(fail(6, 1), later(3 * 24 * 60)).failed).toBe(1);
  });
});

describe('会话', () => {
  const times = { seenAt: start, endsAt: endOfSession(start), endedAt: null, officer: false };
  it('十五分钟不操作即结束，三员十分钟', () => {
    expect(whyEnded(times, later(14))).toBeNull();
    expect(whyEnded(times, later(15))).toContain('15 分钟没有操作');
    expect(whyEnded({ ...times, officer: true }, later(10))).toContain('10 分钟没有操作');
  });
  it('一直在操作，满八小时也结束', () => {
    expect(whyEnded({ ...times, seenAt: later(479) }, later(479))).toBeNull();
    expect(whyEnded({ ...times, seenAt: later(479) }, later(480))).toContain('满 8 小时');
  });
});
