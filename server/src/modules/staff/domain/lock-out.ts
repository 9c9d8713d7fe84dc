import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';

/**
 * 连错次数. Below the limit `until` is when the failures are forgotten; from the limit on it is when the lock ends.
 */
export type Failures = { readonly failed: number; readonly until: Instant | null };

export const FAILURE_LIMIT = 5;
const WINDOW = 15 * 60_000;
const LONGEST = 8 * 60 * 60_000;
const DAY = 24 * 60 * 60_000;

const ms = (at: Instant): number => Date.parse(at);

/** 暂停登录到何时; null when one may try. */
export function lockedUntil({ failed, until }: Failures, now: Instant): Instant | null {
  return failed >= FAILURE_LIMIT && until !== null && now < until ? until : null;
}

/** 又错一次: five within 15 minutes lock for 15, and every further one doubles it, up to eight hours; a quiet day forgets. */
export function afterFailure(before: Failures, now: Instant): Failures {
  const failed = isForgotten(before, now) ? 1 : before.failed + 1;
  if (failed < FAILURE_LIMIT) return { failed, until: instant(ms(now) + WINDOW) };
  const delay = Math.min(WINDOW * 2 ** (failed - FAILURE_LIMIT), LONGEST);
  return { failed, until: instant(ms(now) + delay) };
}

function isForgotten({ failed, until }: Failures, now: Instant): boolean {
  if (until === null) return true;
  return failed < FAILURE_LIMIT ? now >= until : ms(now) >= ms(until) + DAY;
}

export const minutesUntil = (until: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((ms(until) - ms(now)) / 60_000));
