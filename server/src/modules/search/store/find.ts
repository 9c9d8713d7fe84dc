import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../../matters/index.ts';
import type { Term } from '../domain/term.ts';

/** Where a page ended: the last line's moment of registration as PostgreSQL writes it, and its id. */
export interface Place {
  at: string;
  id: string;
}

/** 检索: ids only, newest first, and how many there are, exact to 1,000. */
export async function findMatters(
  tx: Tx,
  terms: readonly Term[],
  want: number,
  after: Place | undefined,
): Promise<{ ids: string[]; total: number }> {
  const sql = 'select ids, total from search_find($1::jsonb, $2, $3::timestamptz, $4::uuid)';
  return tx.one(sql, [JSON.stringify(terms), want, after?.at ?? null, after?.id ?? null]);
}

/** 按编码 the one matter. */
export const findCode = (tx: Tx, county: string, code: string): Promise<{ id: string } | undefined> =>
  tx.maybe('select id from matter where county = $1 and code = $2', [county, code]);

export interface HitRow {
  id: string;
  /** The moment of registration as PostgreSQL writes it. */
  at: string;
  state: Matter;
  place: string;
  externalNo: string | null;
  title: string;
  narrative: string;
}

const HITS = `
  select m.id, m.registered_at::text as at, m.state, m.place, m.external_no as "externalNo",
    coalesce(t.title, '') as title, coalesce(t.narrative, '') as narrative
  from matter m
    left join lateral (select title, narrative from matter_text v
      where v.county = m.county and v.matter_id = m.id order by v.version desc limit 1) t on true
  where m.county = $1 and m.id = any($2::uuid[])
  order by m.registered_at desc, m.id desc`;

/** 找到的事项, read again through the asker's own rights: what they may not read is not among them. */
export const readHits = (tx: Tx, county: string, ids: readonly string[]): Promise<HitRow[]> =>
  tx.query(HITS, [county, [...ids]]);
