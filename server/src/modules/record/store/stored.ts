import type { StoredBatch } from '../domain/check-batch.ts';
import type { StoredEntry } from '../domain/check-chain.ts';
import type { Snapshot } from './snapshot.ts';

// Microseconds and all, in the form in which the body tells the moment; a body has milliseconds.
const MOMENT = (column: string): string =>
  `regexp_replace(to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z')`;

const ENTRIES = `
  select e.county, e.matter_id, e.seq, e.body, e.hash, e.prev_hash, e.act, e.actor, e.actor_org,
    ${MOMENT('e.at')} as at, e.command_id, l.batch, l.hash as leaf_hash, u.hash as waiting_hash
  from ledger_entry e
  left join seal_leaf l on l.county = e.county and l.matter_id = e.matter_id and l.seq = e.seq
  left join ledger_unsealed u on u.county = e.county and u.matter_id = e.matter_id and u.seq = e.seq
  where e.county = jy_county()
  order by e.matter_id, e.seq`;

type EntryRow = {
  readonly county: string;
  readonly matter_id: string;
  readonly seq: number;
  readonly body: string;
  readonly hash: Buffer;
  readonly prev_hash: Buffer;
  readonly act: string;
  readonly actor: string;
  readonly actor_org: string;
  readonly at: string;
  readonly command_id: string;
  readonly batch: number | null;
  readonly leaf_hash: Buffer | null;
  readonly waiting_hash: Buffer | null;
};

/** 全县留痕, matter by matter, each from its first entry on. */
export async function* storedEntries(
  snapshot: Snapshot,
): AsyncGenerator<StoredEntry & { readonly batch: number | null }> {
  for await (const row of snapshot.stream<EntryRow>('entries', ENTRIES)) {
    const { county, matter_id: matterId, seq, act, actor, at } = row;
    yield {
      county,
      matterId,
      seq,
      body: row.body,
      hash: row.hash,
      prevHash: row.prev_hash,
      columns: { county, matter: matterId, seq, act, actor, org: row.actor_org, at, command: row.command_id },
      leafHash: row.leaf_hash,
      waitingHash: row.waiting_hash,
      batch: row.batch,
    };
  }
}

export type MatterRow = { readonly id: string; readonly code: string; readonly version: number };

/** 全县事项的编号与版本, in the order of their ids. */
export async function* matterRows(snapshot: Snapshot): AsyncGenerator<MatterRow> {
  const want = 5000;
  for (let after: string | null = null; ;) {
    const rows: readonly MatterRow[] = await snapshot.query<MatterRow>(
      'select id, code, version from ledger_matters($1, $2)',
      [after, want],
    );
    yield* rows;
    if (rows.length < want) return;
    after = rows.at(-1)?.id ?? null;
  }
}

const BATCHES = `
  select county, number, leaf_count as "leafCount", root, prev_head as "prevHead", head, head_hash as "headHash",
    ${MOMENT('signed_at')} as at, signature, key_id as "keyId"
  from seal_batch where county = jy_county() order by number`;

/** 全县封存批次. */
export const storedBatches = (snapshot: Snapshot): AsyncGenerator<StoredBatch & { readonly keyId: string }> =>
  snapshot.stream('batches', BATCHES);

export type LeafRow = {
  readonly batch: number;
  readonly position: number;
  readonly matterId: string;
  readonly seq: number;
  readonly hash: Buffer;
  /** The entry it was made for still stands. */
  readonly stands: boolean;
};

const LEAVES = `
  select l.batch, l.position, l.matter_id as "matterId", l.seq, l.hash, e.seq is not null as stands
  from seal_leaf l
  left join ledger_entry e on e.county = l.county and e.matter_id = l.matter_id and e.seq = l.seq
  where l.county = jy_county() order by l.batch, l.position`;

/** 全县封存的叶, batch by batch. */
export const storedLeaves = (snapshot: Snapshot): AsyncGenerator<LeafRow> => snapshot.stream('leaves', LEAVES);
