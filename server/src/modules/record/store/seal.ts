import type { Instant } from '../../../kernel/local-date.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import { hex, utf8 } from '../domain/bytes.ts';
import { type Leaf, leafHash, NOTHING_BEFORE } from '../domain/hash.ts';
import { hashOfHead, headText } from '../domain/head.ts';
import { merkleRoot } from '../domain/merkle.ts';
import type { Signer } from '../domain/signing.ts';
import type { Anchors } from './anchors.ts';
import { isOnlySealer, publishHeads, sealScope } from './publish.ts';

export type Sealed = {
  /** The batch that was made; null when nothing was ready or another sealer is at work. */
  readonly batch: number | null;
  readonly leaves: number;
  /** More entries are ready than one batch takes. */
  readonly more: boolean;
};

export type SealDeps = {
  readonly signer: Signer;
  readonly anchors: Anchors;
  readonly now: () => Instant;
  /** Entries in one batch at most. */
  readonly most?: number;
};

/** 封存一批: what waits below the oldest running transaction becomes one signed, chained and published batch. */
export async function sealOnce(db: Db, county: string, deps: SealDeps): Promise<Sealed> {
  const keyId = await deps.anchors.keepKey(await deps.signer.publicKey());
  await publishHeads(db, county, deps.anchors); // what a crash left unpublished comes first
  const sealed = await db.inScope(sealScope(county), (tx) => sealBatch(tx, county, keyId, deps));
  if (sealed.batch !== null) await publishHeads(db, county, deps.anchors);
  return sealed;
}

const NOTHING: Sealed = { batch: null, leaves: 0, more: false };

async function sealBatch(tx: Tx, county: string, keyId: string, deps: SealDeps): Promise<Sealed> {
  if (!(await isOnlySealer(tx, county))) return NOTHING;
  const most = deps.most ?? 20_000;
  const leaves = await ready(tx, county, most);
  if (leaves.length === 0) return NOTHING;
  const last = await tx.maybe<{ number: number; head_hash: Buffer }>(
    'select number, head_hash from seal_batch where county = $1 order by number desc limit 1',
    [county],
  );
  const batch = (last?.number ?? 0) + 1;
  const prevHead = last?.head_hash ?? NOTHING_BEFORE;
  const root = merkleRoot(leaves.map(leafHash));
  const at = deps.now();
  const head = headText({ county, batch, root, prevHead, leafCount: leaves.length, at });
  const signature = await deps.signer.sign(utf8(head));
  // Published means lasting: a head must not outlive its batch, whatever the server's setting is.
  await tx.execute('set local synchronous_commit = on');
  const row = [county, batch, leaves.length, hex(root), hex(prevHead), head, hex(hashOfHead(head)), at, hex(signature)];
  await tx.execute(INSERT_BATCH, [...row, keyId]);
  const columns = [leaves.map(({ matterId }) => matterId), leaves.map(({ seq }) => seq)];
  await tx.execute(INSERT_LEAVES, [county, batch, ...columns, leaves.map(({ hash }) => hex(hash))]);
  await tx.execute(LEAVE_QUEUE, [county, batch]);
  return { batch, leaves: leaves.length, more: leaves.length === most };
}

// After a restore into another cluster the stored transaction ids may lie in the future: those are long done.
const READY = `
  select matter_id, seq, hash from ledger_unsealed
  where county = $1
    and (xid < pg_snapshot_xmin(pg_current_snapshot()) or xid >= pg_snapshot_xmax(pg_current_snapshot()))
  order by xid, matter_id, seq
  limit $2`;

async function ready(tx: Tx, county: string, most: number): Promise<readonly Leaf[]> {
  const rows = await tx.query<{ matter_id: string; seq: number; hash: Buffer }>(READY, [county, most]);
  return rows.map(({ matter_id, seq, hash }) => ({ matterId: matter_id, seq, hash }));
}

const INSERT_BATCH = `
  insert into seal_batch
    (county, number, leaf_count, root, prev_head, head, head_hash, signed_at, signature, key_id)
  values ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex'), $6, decode($7, 'hex'), $8, decode($9, 'hex'), $10)`;

const INSERT_LEAVES = `
  insert into seal_leaf (county, batch, position, matter_id, seq, hash)
  select $1, $2, n - 1, matter_id, seq, decode(hash, 'hex')
  from unnest($3::uuid[], $4::int[], $5::text[]) with ordinality as l (matter_id, seq, hash, n)`;

const LEAVE_QUEUE = `
  delete from ledger_unsealed u using seal_leaf l
  where l.county = $1 and l.batch = $2 and u.county = l.county and u.matter_id = l.matter_id and u.seq = l.seq`;
