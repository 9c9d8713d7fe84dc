import type { Outgoing } from './notice.ts';

/** 回执: accepted by the channel, told to be delivered, or refused with a code (never a text from outside). */
export type Receipt = { readonly state: 'sent' | 'delivered' } | { readonly state: 'failed'; readonly reason: string };

/**
 * 渠道 — the one interface of every way to tell somebody. A notice may be sent twice after a crash, always under the
 * same id; a channel that cannot bear that drops the second by its id. What it throws counts as a failure.
 */
export type NoticeAdapter = {
  readonly channel: string;
  readonly label: string;
  send(notice: Outgoing): Promise<Receipt>;
};
