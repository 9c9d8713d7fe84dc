import pg from 'pg';
import { hex, utf8 } from '../domain/bytes.ts';
import { entryHash, leafHash, NOTHING_BEFORE } from '../domain/hash.ts';
import { hashOfHead, headText, readHead } from '../domain/head.ts';
import { merkleRoot } from '../domain/merkle.ts';
import type { Signer } from '../domain/signing.ts';
import { COUNTY } from './scene.ts';

export type Intruder = (sql: string, params?: readonly unknown[]) => Promise<pg.QueryResult>;

/** A superuser who has switched the triggers off. */
export async function intrude(superuserUrl: string, run: (sql: Intruder) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await run((sql, params = []) => client.query(sql, [...params]));
  } finally {
    await client.end();
  }
}

/** Makes a matter's chain consistent again after its bodies were changed. */
export async function rechain(sql: Intruder, matterId: string): Promise<void> {
  let previous = NOTHING_BEFORE;
  const { rows } = await sql('select seq, body from ledger_entry where matter_id = $1 order by seq', [matterId]);
  for (const { seq, body } of rows as { seq: number; body: string }[]) {
    const hash = entryHash(previous, utf8(body));
    const hashes = [matterId, seq, hex(previous), hex(hash)];
    const set = `set prev_hash = decode($3, 'hex'), hash = decode($4, 'hex')`;
    await sql(`update ledger_entry ${set} where matter_id = $1 and seq = $2`, hashes);
    previous = hash;
  }
}

/** Makes leaves, roots and heads consistent again with the entries, and signs them anew. */
export async function reseal(sql: Intruder, signer: Signer, keyId: string): Promise<void> {
  await sql(
    `update seal_leaf l set hash = e.hash from ledger_entry e where e.matter_id = l.matter_id and e.seq = l.seq`,
  );
  let previous = NOTHING_BEFORE;
  const { rows } = await sql('select number, head from seal_batch order by number');
  for (const { number, head } of rows as { number: number; head: string }[]) {
    const leaves = await sql(
      `select matter_id as "matterId", seq, hash from seal_leaf where batch = $1 order by position`,
      [number],
    );
    const was = readHead(head);
    if (was === undefined) throw new Error('no head');
    const root = merkleRoot(leaves.rows.map(leafHash));
    const now = headText({ ...was, county: COUNTY, root, prevHead: previous, leafCount: leaves.rows.length });
    const signature = hex(await signer.sign(utf8(now)));
    await sql(
      `update seal_batch set root = decode($2, 'hex'), prev_head = decode($3, 'hex'), head = $4,
         head_hash = decode($5, 'hex'), signature = decode($6, 'hex'), key_id = $7, leaf_count = $8 where number = $1`,
      [number, hex(root), hex(previous), now, hex(hashOfHead(now)), signature, keyId, leaves.rows.length],
    );
    previous = hashOfHead(now);
  }
}
