import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';

const MINUTE = 60_000;
const SESSION_HOURS = 8;

/** 会话到期: eight hours after sign-in, whatever one does. */
export const endOfSession = (now: Instant): Instant => instant(Date.parse(now) + SESSION_HOURS * 60 * MINUTE);

/** 可不操作多少分钟 (三员 10, others 15; GB/T 22239-2019 §8.1.4.1). */
export const idleMinutes = (officer: boolean): number => (officer ? 10 : 15);

export type SessionTimes = { seenAt: Instant; endsAt: Instant; endedAt: Instant | null; officer: boolean };

/** 会话为何已结束, in words; null while it goes on. */
export function whyEnded({ seenAt, endsAt, endedAt, officer }: SessionTimes, now: Instant): string | null {
  if (endedAt !== null) return '您已退出登录，或密码已被重置，请重新登录。';
  if (now >= endsAt) return `本次登录已满 ${SESSION_HOURS} 小时，请重新登录。`;
  const minutes = idleMinutes(officer);
  if (Date.parse(now) - Date.parse(seenAt) < minutes * MINUTE) return null;
  return `您已 ${minutes} 分钟没有操作，请重新登录。`;
}

/** Written at most twice a minute, not at every request. */
export const isStale = (seenAt: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(seenAt) >= MINUTE / 2;
