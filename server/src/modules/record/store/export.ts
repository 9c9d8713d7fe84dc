import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Db } from '../../../platform/db/index.ts';
import { hex } from '../domain/bytes.ts';
import { anchorText } from './anchor-line.ts';
import { type Anchors, keyFile } from './anchors.ts';
import { inSnapshot, type Snapshot } from './snapshot.ts';
import { matterRows, storedBatches, storedEntries, storedLeaves } from './stored.ts';

const EXPORT_FILES = ['ledger.jsonl', 'leaves.jsonl', 'heads.jsonl', 'matters.jsonl'] as const;

/** 导出留痕, for a verifier who need not trust us: entries, leaves, heads, matters' versions and public keys. */
export const exportLedger = (db: Db, anchors: Anchors, county: string, folder: string): Promise<readonly string[]> =>
  inSnapshot(db, county, async (snapshot) => {
    await mkdir(join(folder, 'keys'), { recursive: true });
    const keys = new Set<string>();
    const contents = [entryLines(snapshot), leafLines(snapshot), headLines(snapshot, keys), matterLines(snapshot)];
    for (const [at, name] of EXPORT_FILES.entries()) {
      const lines = contents[at];
      if (lines !== undefined) await pipeline(Readable.from(lines), openFile(join(folder, name)));
    }
    for (const keyId of keys) {
      const pem = await anchors.key(keyId);
      if (pem !== undefined) await writeFile(keyFile(folder, keyId), pem);
    }
    return EXPORT_FILES.map((name) => join(folder, name));
  });

const openFile = (path: string): WriteStream => createWriteStream(path, { flags: 'w' });

const line = (value: object): string => `${JSON.stringify(value)}\n`;

async function* entryLines(snapshot: Snapshot): AsyncGenerator<string> {
  for await (const { matterId: matter, seq, hash, prevHash, body } of storedEntries(snapshot)) {
    yield line({ matter, seq, prev: hex(prevHash), hash: hex(hash), body });
  }
}

async function* leafLines(snapshot: Snapshot): AsyncGenerator<string> {
  for await (const { batch, position, matterId: matter, seq, hash } of storedLeaves(snapshot)) {
    yield line({ batch, position, matter, seq, hash: hex(hash) });
  }
}

async function* headLines(snapshot: Snapshot, keys: Set<string>): AsyncGenerator<string> {
  for await (const { head, signature, keyId } of storedBatches(snapshot)) {
    keys.add(keyId);
    yield anchorText({ head, signature: hex(signature), keyId });
  }
}

async function* matterLines(snapshot: Snapshot): AsyncGenerator<string> {
  for await (const { id, code, version } of matterRows(snapshot)) yield line({ id, code, version });
}
