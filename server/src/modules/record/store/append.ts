import type { Tx } from '../../../platform/db/index.ts';
import { hex, utf8 } from '../domain/bytes.ts';
import { type Entry, entryBody } from '../domain/entry.ts';
import { entryHash, NOTHING_BEFORE } from '../domain/hash.ts';

export type Appended = { readonly matterId: string; readonly seq: number; readonly hash: Uint8Array };

/** 留痕一条. The caller holds the lock on the matter's row; `seq` is the matter's new version. */
export async function appendEntry(tx: Tx, entry: Entry): Promise<Appended> {
  const [appended] = await appendEntries(tx, [entry]);
  if (appended === undefined) throw new Error('nothing was appended');
  return appended;
}

/** 批量留痕: many matters, each with its entries in order, in one statement. */
export async function appendEntries(tx: Tx, entries: readonly Entry[]): Promise<readonly Appended[]> {
  if (entries.length === 0) return [];
  const last = await lastBefore(tx, entries);
  const rows = entries.map((entry) => {
    const key = keyOf(entry.matterId, entry.seq);
    const previous = last.get(keyOf(entry.matterId, entry.seq - 1)) ?? firstOf(entry);
    const body = entryBody(entry);
    const hash = entryHash(previous, utf8(body));
    last.set(key, hash);
    return { entry, body, hash, previous };
  });
  await tx.write(INSERT, [
    rows.map(({ entry }) => entry.county),
    rows.map(({ entry }) => entry.matterId),
    rows.map(({ entry }) => entry.seq),
    rows.map(({ body }) => body),
    rows.map(({ hash }) => hex(hash)),
    rows.map(({ previous }) => hex(previous)),
    rows.map(({ entry }) => entry.act),
    rows.map(({ entry }) => entry.actor),
    rows.map(({ entry }) => entry.actorOrg),
    rows.map(({ entry }) => entry.at),
    rows.map(({ entry }) => entry.commandId),
  ]);
  return rows.map(({ entry, hash }) => ({ matterId: entry.matterId, seq: entry.seq, hash }));
}

const INSERT = `
  insert into ledger_entry (county, matter_id, seq, body, hash, prev_hash, act, actor, actor_org, at, command_id)
  select county, matter_id, seq, body, decode(hash, 'hex'), decode(prev_hash, 'hex'), act, actor, actor_org, at, command_id
  from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::text[],
    $10::timestamptz[], $11::uuid[])
    as n (county, matter_id, seq, body, hash, prev_hash, act, actor, actor_org, at, command_id)`;

const LAST = 'select hash from ledger_entry where county = $1 and matter_id = $2 and seq = $3';

const keyOf = (matterId: string, seq: number): string => `${matterId}/${seq}`;

function firstOf(entry: Entry): Uint8Array {
  if (entry.seq === 1) return NOTHING_BEFORE;
  throw new Error(`matter ${entry.matterId} has no readable entry ${entry.seq - 1} to continue`);
}

/** The hashes on which the first new entry of each matter stands; a new matter needs no look-up. */
async function lastBefore(tx: Tx, entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const fresh = new Set(entries.map(({ matterId, seq }) => keyOf(matterId, seq)));
  const last = new Map<string, Uint8Array>();
  // One by one: joined to a list, the policies make the database think for longer than it then looks.
  for (const { county, matterId, seq } of entries) {
    if (seq === 1 || fresh.has(keyOf(matterId, seq - 1))) continue;
    const found = await tx.maybe<{ hash: Buffer }>(LAST, [county, matterId, seq - 1]);
    if (found) last.set(keyOf(matterId, seq - 1), found.hash);
  }
  return last;
}
