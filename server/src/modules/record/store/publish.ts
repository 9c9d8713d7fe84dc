import type { Db, Scope, Tx } from '../../../platform/db/index.ts';
import { hex, sameBytes } from '../domain/bytes.ts';
import { hashOfHead } from '../domain/head.ts';
import type { Anchors } from './anchors.ts';

/** The sealer's own key; it opens nothing but the queue, the batches and the leaves of one county. */
export const sealScope = (county: string): Scope => ({ county, scopes: ['system:seal'], identity: ['system:seal'] });

/** One sealer at a time per county, over all processes; the lock ends with the transaction. */
export async function isOnlySealer(tx: Tx, county: string): Promise<boolean> {
  const sql = `select pg_try_advisory_xact_lock(hashtextextended('jieyou.seal/' || $1, 0)) as mine`;
  return (await tx.one<{ mine: boolean }>(sql, [county])).mine;
}

type Batch = { readonly number: number; readonly head: string; readonly signature: Buffer; readonly key_id: string };

/**
 * 发布批次头: every batch that stands in the database and not yet in the anchor folder.
 *
 * A batch is committed first and published after. Killed in between, the next run publishes the very same
 * bytes; so the anchor never holds a head that the database has not durably taken.
 */
export const publishHeads = (db: Db, county: string, anchors: Anchors): Promise<number> =>
  db.inScope(sealScope(county), async (tx) => {
    if (!(await isOnlySealer(tx, county))) return 0;
    const last = await anchors.last(county);
    if (last !== undefined) await refuseFork(tx, county, last.head, last.parsed.batch);
    const due = await tx.query<Batch>(
      'select number, head, signature, key_id from seal_batch where county = $1 and number > $2 order by number',
      [county, last?.parsed.batch ?? 0],
    );
    const lines = due.map(({ head, signature, key_id }) => ({ head, signature: hex(signature), keyId: key_id }));
    await anchors.publish(county, lines);
    return due.length;
  });

/** After a restore from an old backup, or after tampering, the database does not hold what was published. */
async function refuseFork(tx: Tx, county: string, head: string, number: number): Promise<void> {
  const sql = 'select head_hash from seal_batch where county = $1 and number = $2';
  const row = await tx.maybe<{ head_hash: Buffer }>(sql, [county, number]);
  if (row !== undefined && sameBytes(row.head_hash, hashOfHead(head))) return;
  throw Object.assign(
    new Error(
      `已锚定的第 ${number} 批与数据库不符（数据库可能恢复自旧备份，或被改动）。封存已停止：请运行 jieyou verify 核查，` +
        '查明后将原锚定文件改名留存，再重新启动。',
    ),
    { code: 'ANCHOR_FORK' },
  );
}
