import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Mediation } from '../domain/mediation.ts';
import { noPeople } from '../domain/people.ts';

/** A row that was written before agents, lists and guests were kept has none of them. */
const whole = (state: Mediation): Mediation => ({ ...noPeople, ...state });

/** 调解, through the asker's own rights. */
export async function loadMediation(tx: Tx, county: string, id: string): Promise<Mediation | undefined> {
  const row = await tx.maybe<{ state: Mediation }>('select state from mediation where county = $1 and id = $2', [
    county,
    id,
  ]);
  return row && whole(row.state);
}

/** 某事项的调解, the latest first. */
export async function mediationsOf(tx: Tx, county: string, matterId: string): Promise<Mediation[]> {
  const rows = await tx.query<{ state: Mediation }>(
    'select state from mediation where county = $1 and matter_id = $2 order by opened_at desc, id',
    [county, matterId],
  );
  return rows.map(({ state }) => whole(state));
}

export interface StoredNote {
  id: string;
  act: string;
  field: string;
  about: string | null;
  body: string;
  by: string;
  at: Instant;
}

/** 调解中的文字: the row policy shows them to those in the room. */
export const readNotes = (tx: Tx, county: string, mediationId: string): Promise<StoredNote[]> =>
  tx.query(
    `select id, act, field, about, body, by_staff as by, at from mediation_note
     where county = $1 and mediation_id = $2 order by at, id`,
    [county, mediationId],
  );
