import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { TextMark } from '../../record/index.ts';
import { newSalt, utf8 } from './bytes.ts';

export interface Written {
  county: string;
  matterId: string;
  by: string;
  org: string;
  at: Instant;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** 存标题与叙述, one version more; the ledger gets the mark. */
export async function saveText(
  tx: Tx,
  crypto: CryptoProvider,
  written: Written,
  version: number,
  text: { title: string; narrative: string },
): Promise<TextMark> {
  const { county, matterId, by, at } = written;
  const salt = newSalt();
  const mac = await crypto.mac('text', salt, utf8(`${text.title}\n${text.narrative}`));
  await tx.write(
    'insert into matter_text (county, matter_id, version, title, narrative, salt, by_staff, at) values ($1,$2,$3,$4,$5,$6,$7,$8)',
    [county, matterId, version, text.title, text.narrative, salt, by, at],
  );
  return { id: String(version), field: 'text', mac: hex(mac) };
}

/** 存说明: reasons, progress, replies, one row each. Empty ones are not stored. */
export async function saveNotes(
  tx: Tx,
  crypto: CryptoProvider,
  written: Written,
  act: string,
  notes: Readonly<Record<string, string | undefined>>,
): Promise<TextMark[]> {
  const { county, matterId, by, org, at } = written;
  const marks: TextMark[] = [];
  for (const [field, body] of Object.entries(notes)) {
    if (!body) continue;
    const [id, salt] = [randomUUID(), newSalt()];
    const mac = await crypto.mac('text', salt, utf8(body));
    await tx.write(
      'insert into matter_note (county, matter_id, id, act, field, body, salt, by_staff, by_org, at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)',
      [county, matterId, id, act, field, body, salt, by, org, at],
    );
    marks.push({ id, field, mac: hex(mac) });
  }
  return marks;
}

const CURRENT = keyed(
  'select title, narrative from matter_text where county = $1 and matter_id = $2 order by version desc limit 1',
);

/** 现行标题与叙述. */
export async function currentText(
  tx: Tx,
  county: string,
  matterId: string,
): Promise<{ title: string; narrative: string }> {
  return tx.one(CURRENT, [county, matterId]);
}
