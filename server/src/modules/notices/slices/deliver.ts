import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { NoticeAdapter, Receipt } from '../domain/adapter.ts';
import { ringing } from '../domain/channels.ts';
import { afterQuiet, nextTry } from '../domain/quiet.ts';
import type { QuietHours } from '../domain/quiet.ts';
import { addresseeOf, settle, takeDue } from '../store/outbox.ts';
import type { DueRow } from '../store/outbox.ts';
import { addReceipt } from '../store/receipts.ts';
import { readSettings } from '../store/settings.ts';
import { carrierScope } from './deps.ts';
import type { NoticesDeps } from './deps.ts';

const BATCH = 50;

type Carrying = {
  tx: Tx;
  county: string;
  now: Instant;
  quiet: QuietHours;
  adapters: ReadonlyMap<string, NoticeAdapter>;
};

/** A failure's code, for people who keep channels working; messages from outside may carry what must not be kept. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
  return /^[A-Za-z0-9_]{1,40}$/.test(code) ? code : 'error';
}

async function sendBy(adapter: NoticeAdapter | undefined, county: string, row: DueRow): Promise<Receipt> {
  if (!adapter) return { state: 'failed', reason: 'no_such_channel' };
  const { id, matterId, code, template, params, urgent, createdAt, attempts } = row;
  const what = { county, id, matterId, code, template, params, urgent, createdAt };
  try {
    return await adapter.send({ ...what, to: addresseeOf(row), attempt: attempts + 1 });
  } catch (error) {
    return { state: 'failed', reason: codeOf(error) };
  }
}

/** A failed one waits longer each time, and not into the quiet hours; at last it lies as dead where it is seen. */
async function putBack({ tx, county, now, quiet }: Carrying, row: DueRow, reason: string): Promise<void> {
  const attempts = row.attempts + 1;
  const next = nextTry(attempts, now);
  const notBefore = next && ringing(row.channel) && !row.urgent ? afterQuiet(next, quiet) : next;
  await settle(tx, county, row.id, { state: notBefore ? 'waiting' : 'dead', attempts, reason, notBefore });
  const receipt = { county, noticeId: row.id, at: now, attempt: attempts, reason };
  await addReceipt(tx, { ...receipt, event: 'failed' });
  if (!notBefore) await addReceipt(tx, { ...receipt, event: 'dead' });
}

async function carry(carrying: Carrying, row: DueRow): Promise<void> {
  const { tx, county, now, adapters } = carrying;
  const receipt = { county, noticeId: row.id, at: now, attempt: row.attempts + 1 };
  if (row.barred !== null) {
    await settle(tx, county, row.id, { state: 'dropped', attempts: row.attempts, reason: row.barred, notBefore: null });
    return addReceipt(tx, { ...receipt, event: 'dropped', reason: row.barred });
  }
  const answer = await sendBy(adapters.get(row.channel), county, row);
  if (answer.state === 'failed') return putBack(carrying, row, answer.reason);
  await settle(tx, county, row.id, { state: 'sent', attempts: row.attempts + 1, reason: null, notBefore: null });
  return addReceipt(tx, { ...receipt, event: answer.state });
}

/**
 * 送出到时的通知, all that are due in one county; answers how many were handled. Each batch is one transaction that
 * holds its rows: killed in the middle, they are due again, and the channel knows them by their ids.
 */
export async function deliverDue({ db, now, adapters }: NoticesDeps, county: string): Promise<number> {
  const byChannel = new Map(adapters.map((adapter) => [adapter.channel, adapter]));
  let handled = 0;
  for (;;) {
    const took = await db.inScope(carrierScope(county), async (tx) => {
      const at = now();
      const rows = await takeDue(tx, county, at, BATCH);
      if (rows.length === 0) return 0;
      const { quiet } = await readSettings(tx, county);
      for (const row of rows) await carry({ tx, county, now: at, quiet, adapters: byChannel }, row);
      return rows.length;
    });
    handled += took;
    if (took < BATCH) return handled;
  }
}
