import type { ClockKind } from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { sayDay, sayTime } from './say-day.ts';

/** 什么时候之前有什么: in the words of whoever waits for it. */
const promised: Readonly<Record<ClockKind, string>> = {
  accept: '告诉您受理不受理',
  contact: '和您联系',
  resolve: '办完并答复您',
  feedback: '问您结果落实了没有、满意不满意',
};

export type NextDate = { readonly words: string; readonly over: boolean };

/** 下一个日子, the nearest first. What is over is said to be over. */
export function nextDates(clocks: readonly Clock[], now: Instant): NextDate[] {
  return clocks
    .filter(({ status }) => status === 'running' || status === 'paused')
    .toSorted((one, other) => one.due.localeCompare(other.due))
    .map(({ kind, status, due, dueDay, provisional, judged }) => {
      const what = promised[kind];
      if (status === 'paused') return { words: `${what}的期限暂停计算，恢复后接着算`, over: false };
      const until = dueDay === null ? sayTime(due) : sayDay(dueDay);
      const over = judged && now >= due;
      if (over) return { words: `应在${until}之前${what}，现在已经超过`, over };
      return { words: `${until}之前${what}${provisional ? '（当年放假安排公布后可能调整）' : ''}`, over };
    });
}
