import { createHash } from 'node:crypto';
import { systemScope } from '../src/platform/db/index.ts';
import type { Db } from '../src/platform/db/index.ts';

/** What was written into the county, whatever codes, keys and salts it got: one line for each fact. */
const FACTS: Readonly<Record<string, string>> = {
  matter: `select id, stage, nature, kind, channel, grade, level, centre_path, owner_path, holder_path, first_receiver,
    answerable, readable, walled, registered_at, nearest_due, outcome, concluded_at, hops, returns, consultation_due,
    extension_asked, place, external_no, visit, method, version from matter`,
  matter_text: 'select matter_id, version, title, narrative, by_staff, at from matter_text',
  matter_note: 'select matter_id, act, field, body, by_staff, by_org, at from matter_note',
  party: `select matter_id, id, side, kind, name, agent_for, agent_powers, representative, address, safe_contact,
    do_not_contact from party`,
  work_order:
    'select matter_id, id, number, role, from_path, to_path, status, sent_at, received_at, ended_at from work_order',
  matter_link: 'select from_id, to_id, kind, at from matter_link',
  ledger_entry: 'select matter_id, seq, act, actor, actor_org, at, command_id from ledger_entry',
};

/** 一县的业务内容的摘要, one for each table, so that a difference says where it lies. */
export async function contentOf(db: Db): Promise<Readonly<Record<string, string>>> {
  const scope = { ...systemScope('990101'), scopes: ['c990101', 'system:verify'] };
  const hashes: Record<string, string> = {};
  for (const [table, sql] of Object.entries(FACTS)) {
    const rows = await db.inScope(scope, (tx) => tx.query<Record<string, unknown>>(sql));
    const lines = rows.map((row) => JSON.stringify(row)).toSorted();
    hashes[table] = `${rows.length} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
  }
  return hashes;
}
