import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { TextMark } from '../../record/index.ts';

export interface NotedAt {
  county: string;
  matterId: string;
  sittingId: string;
  act: string;
  about: string | null;
  by: string;
  org: string;
  at: Instant;
}

const NOTE = `
  insert into sitting_note (county, matter_id, sitting_id, id, act, field, about, body, salt, by_staff, by_org, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** 存会上的话, one row each; the ledger keeps their marks. */
export async function saveSittingNotes(
  tx: Tx,
  crypto: CryptoProvider,
  { county, matterId, sittingId, act, about, by, org, at }: NotedAt,
  texts: Readonly<Record<string, string | undefined>>,
): Promise<TextMark[]> {
  const marks: TextMark[] = [];
  for (const [field, body] of Object.entries(texts)) {
    if (!body) continue;
    const [id, salt] = [randomUUID(), randomBytes(16)];
    const mac = await crypto.mac('text', salt, Buffer.from(body, 'utf8'));
    await tx.write(NOTE, [county, matterId, sittingId, id, act, field, about, body, salt, by, org, at]);
    marks.push({ id, field, mac: Buffer.from(mac).toString('hex') });
  }
  return marks;
}

export interface SittingNote {
  sitting: string;
  act: string;
  field: string;
  about: string | null;
  body: string;
  by: string;
  at: Instant;
}

/** 会上的话: the row policy shows them to those in it, and one side's own only to the mediators. */
export const readSittingNotes = (tx: Tx, county: string, ids: readonly string[]): Promise<SittingNote[]> =>
  tx.query(
    `select sitting_id as sitting, act, field, about, body, by_staff as by, at from sitting_note
     where county = $1 and sitting_id = any ($2) order by at, id`,
    [county, ids],
  );

/** 最后写的一段. */
export const lastOf = (notes: readonly SittingNote[], field: string): string | null =>
  notes.findLast((note) => note.field === field && note.about === null)?.body ?? null;
