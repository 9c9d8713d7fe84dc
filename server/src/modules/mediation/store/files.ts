import { createHash } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import { aadOf } from '../../../platform/crypto/index.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Mediation } from '../domain/mediation.ts';

export interface NewFile {
  id: string;
  mime: string;
  bytes: Uint8Array;
  by: string;
  at: Instant;
}

const aad = (county: string, rowId: string): string =>
  aadOf({ table: 'mediation_file', column: 'body', rowId, county });

/** 存一份签名图样或扫描页, sealed. */
export async function saveFile(
  tx: Tx,
  crypto: CryptoProvider,
  { county, matterId, id: mediationId }: Mediation,
  { id, mime, bytes, by, at }: NewFile,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest();
  const body = await crypto.seal('mediation_file', bytes, aad(county, id));
  await tx.execute(
    `insert into mediation_file (county, matter_id, mediation_id, id, mime, size, sha256, body, by_staff, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [county, matterId, mediationId, id, mime, bytes.length, sha256, body, by, at],
  );
}

/** 取回, through the asker's own rights. */
export async function readFile(
  tx: Tx,
  crypto: CryptoProvider,
  { county, id: mediationId }: Mediation,
  id: string,
): Promise<{ mime: string; bytes: Buffer } | undefined> {
  const row = await tx.maybe<{ mime: string; body: Buffer }>(
    'select mime, body from mediation_file where county = $1 and mediation_id = $2 and id = $3',
    [county, mediationId, id],
  );
  return row && { mime: row.mime, bytes: await crypto.open(row.body, aad(county, id)) };
}

/** 所附的文件须在本调解之中. */
export async function filesStand(tx: Tx, { county, id }: Mediation, payload: { file?: string }): Promise<boolean> {
  if (payload.file === undefined) return true;
  const row = await tx.maybe('select 1 from mediation_file where county = $1 and mediation_id = $2 and id = $3', [
    county,
    id,
    payload.file,
  ]);
  return row !== undefined;
}
