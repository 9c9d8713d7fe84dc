import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '../../../kernel/local-date.ts';
import type { Db, Scope, Tx } from '../../../platform/db/index.ts';
import type { Entry } from '../domain/entry.ts';
import type { Signer } from '../domain/signing.ts';
import { type Anchors, openAnchors } from '../store/anchors.ts';
import { appendEntry } from '../store/append.ts';
import { sealScope } from '../store/publish.ts';
import type { SealDeps } from '../store/seal.ts';
import { sealAll } from '../store/sealer.ts';

export const COUNTY = '990101';
const CLERK = '018f0000-0000-7000-8000-000000000001';
const POST = '018f0000-0000-7000-8000-000000000002';
const VILLAGE = 'c990101.t01.v02';

export const clerkOn = (matterId: string): Scope => ({
  county: COUNTY,
  scopes: [VILLAGE, `m:${matterId}`],
  identity: [`staff:${CLERK}`, 'c990101', 'c990101.t01', VILLAGE],
});

export const entryOf = (matterId: string, seq: number, over: Partial<Entry> = {}): Entry => ({
  county: COUNTY,
  matterId,
  seq,
  act: seq === 1 ? 'register' : 'progress',
  actor: CLERK,
  actorPost: POST,
  actorOrg: VILLAGE,
  at: instant(Date.UTC(2026, 10, 21, 2, 3, seq)),
  commandId: randomUUID(),
  facts: { stage: 'handling', on: '2026-11-21', hops: seq },
  texts: [{ id: randomUUID(), field: 'note', mac: 'ab'.repeat(36) }],
  ...over,
});

const INSERT_MATTER = `
  insert into matter (county, id, code, stage, nature, kind, channel, level, centre_path, owner_path, first_receiver,
    answerable, readable, registered_at, method, version, state)
  values ($1, $2::uuid, $3, 'handling', 'demand', 'other', 'counter', 'village', $4, $4, $5, 'org:' || $4,
    path_chain($4) || ('m:' || $2::uuid), now(), 'neutral@1', 1, '{}')`;

/** Registers a matter: its row and its first entry. */
export async function register(db: Db, code: string, id: string = randomUUID()): Promise<string> {
  await db.inScope(clerkOn(id), async (tx) => {
    await insertMatter(tx, id, code);
    await appendEntry(tx, entryOf(id, 1, { facts: { code, hops: 1 } }));
  });
  return id;
}

export const insertMatter = (tx: Tx, id: string, code: string): Promise<number> =>
  tx.execute(INSERT_MATTER, [COUNTY, id, code, VILLAGE, CLERK]);

/** One more act on it, under the lock on its row. */
export const act = (db: Db, matterId: string): Promise<number> =>
  db.inScope(clerkOn(matterId), async (tx) => {
    const key = [COUNTY, matterId];
    const locked = 'select version from matter where county = $1 and id = $2 for update';
    const { version } = await tx.one<{ version: number }>(locked, key);
    const { seq } = await appendEntry(tx, entryOf(matterId, version + 1));
    await tx.execute('update matter set version = $3 where county = $1 and id = $2', [...key, seq]);
    return seq;
  });

export type Seals = SealDeps & { readonly anchors: Anchors; readonly publicKey: string };

export async function newSeals(most?: number): Promise<Seals> {
  const { signer, publicKey } = newSigner();
  const anchors = openAnchors(await mkdtemp(join(tmpdir(), 'jieyou-anchors-')));
  const now = (): ReturnType<typeof instant> => instant('2026-11-21T02:30:00.000Z');
  return { signer, anchors, now, publicKey, ...(most === undefined ? {} : { most }) };
}

export function newSigner(): { signer: Signer; publicKey: string } {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const signer = {
    sign: async (bytes: Uint8Array) => sign(null, bytes, pair.privateKey),
    publicKey: async () => publicKey,
  };
  return { signer, publicKey };
}

/** Other databases of the same cluster may keep a transaction open for a moment; then everything goes in one go. */
export async function sealEverything(db: Db, seals: SealDeps): Promise<void> {
  while (!(await allReady(db))) await pause(10);
  await sealAll(db, COUNTY, seals);
}

const NOT_READY = `select count(*) as n from ledger_unsealed
  where county = $1 and xid >= pg_snapshot_xmin(pg_current_snapshot()) and xid < pg_snapshot_xmax(pg_current_snapshot())`;

const allReady = async (db: Db): Promise<boolean> =>
  (await db.inScope(sealScope(COUNTY), (tx) => tx.one<{ n: number }>(NOT_READY, [COUNTY]))).n === 0;

export const waiting = async (db: Db): Promise<number> =>
  (
    await db.inScope(sealScope(COUNTY), (tx) =>
      tx.one<{ n: number }>('select count(*) as n from ledger_unsealed where county = $1', [COUNTY]),
    )
  ).n;
