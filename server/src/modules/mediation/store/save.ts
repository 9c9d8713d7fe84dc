import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import { endOfDay } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { TextMark } from '../../record/index.ts';
import type { Mediation } from '../domain/mediation.ts';
import { saveWatchRows } from './watch-rows.ts';

/** 在场: whose eyes what is said in the room is for. */
export const roomOf = ({ committee, mediators }: Mediation): string[] => [
  committee,
  ...mediators.map((id) => `staff:${id}`),
  'system',
];

const SAVE = `
  insert into mediation (county, id, matter_id, committee_path, stage, room, opened_at, due, report_due, state,
    filed_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (county, id) do update set
    stage = excluded.stage, room = excluded.room, due = excluded.due, report_due = excluded.report_due,
    state = excluded.state, filed_on = excluded.filed_on`;

/** 存调解: the row becomes the fold. */
export async function saveMediation(tx: Tx, mediation: Mediation): Promise<void> {
  const { county, id, matterId, committee, stage, openedAt, term, reportDue } = mediation;
  const due = term && !mediation.appraisal?.paused ? endOfDay(term.dueDay) : null;
  await tx.write(SAVE, [
    ...[county, id, matterId, committee, stage, roomOf(mediation), openedAt, due, reportDue],
    JSON.stringify(mediation),
    mediation.filed ?? null,
  ]);
  await saveWatchRows(tx, mediation);
}

export interface Noted {
  county: string;
  matterId: string;
  mediationId: string;
  act: string;
  about: string | null;
  by: string;
  org: string;
  at: Instant;
}

const NOTE = `
  insert into mediation_note (county, matter_id, mediation_id, id, act, field, about, body, salt, by_staff, by_org, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** 存一段文字; the ledger keeps its mark. */
export async function saveNote(
  tx: Tx,
  crypto: CryptoProvider,
  { county, matterId, mediationId, act, about, by, org, at }: Noted,
  { id, field, body }: { id: string; field: string; body: string },
): Promise<TextMark> {
  const salt = randomBytes(16);
  const mac = await crypto.mac('text', salt, Buffer.from(body, 'utf8'));
  await tx.write(NOTE, [county, matterId, mediationId, id, act, field, about, body, salt, by, org, at]);
  return { id, field, mac: Buffer.from(mac).toString('hex') };
}

/** 存文字, one row each; the ledger keeps their marks. Empty ones are not stored. */
export async function saveMediationNotes(
  tx: Tx,
  crypto: CryptoProvider,
  noted: Noted,
  texts: Readonly<Record<string, string | undefined>>,
): Promise<TextMark[]> {
  const marks: TextMark[] = [];
  for (const [field, body] of Object.entries(texts)) {
    if (!body) continue;
    marks.push(await saveNote(tx, crypto, noted, { id: randomUUID(), field, body }));
  }
  return marks;
}
