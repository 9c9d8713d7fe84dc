import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { TextMark } from '../../record/index.ts';

interface Noted {
  county: string;
  matterId: string;
  /** Which run, or which step of it. */
  about: string | null;
  act: string;
  by: string;
  at: Instant;
}

/** 存文字, one row each; the ledger keeps their marks. Empty ones are not stored. */
export async function savePackageNotes(
  tx: Tx,
  crypto: CryptoProvider,
  { county, matterId, about, act, by, at }: Noted,
  texts: Readonly<Record<string, string | undefined>>,
): Promise<TextMark[]> {
  const marks: TextMark[] = [];
  for (const [field, body] of Object.entries(texts)) {
    if (!body) continue;
    const [id, salt] = [randomUUID(), randomBytes(16)];
    const mac = await crypto.mac('text', salt, Buffer.from(body, 'utf8'));
    await tx.write(
      `insert into package_note (county, matter_id, id, about, act, field, body, salt, by_staff, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [county, matterId, id, about, act, field, body, salt, by, at],
    );
    marks.push({ id, field, mac: Buffer.from(mac).toString('hex') });
  }
  return marks;
}

/** 最近一次的文字 of each step: what was shown, or why not. */
export async function shownOf(tx: Tx, county: string, matterId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ about: string; body: string }>(
    `select distinct on (about) about, body from package_note
     where county = $1 and matter_id = $2 and about is not null and act in ('done', 'failed', 'skip')
     order by about, at desc, field desc`,
    [county, matterId],
  );
  return new Map(rows.map(({ about, body }) => [about, body]));
}
