import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type ReceiptEvent = 'sent' | 'delivered' | 'read' | 'printed' | 'failed' | 'dead' | 'dropped' | 'retried';

export type NewReceipt = {
  readonly county: string;
  readonly noticeId: string;
  readonly at: Instant;
  readonly event: ReceiptEvent;
  readonly byStaff?: string;
  readonly attempt?: number;
  readonly reason?: string | null;
};

/** 添回执. Sent, delivered, read and printed stand once; the second is no fault. */
export async function addReceipt(tx: Tx, receipt: NewReceipt): Promise<void> {
  const { county, noticeId, at, event, byStaff = null, attempt = 0, reason = null } = receipt;
  await tx.execute(
    `insert into notice_receipt (county, notice_id, at, event, by_staff, attempt, reason)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [county, noticeId, at, event, byStaff, attempt, reason],
  );
}
