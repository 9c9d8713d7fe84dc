import type { Tx } from '../../../platform/db/index.ts';
import type { Probe } from '../domain/probe.ts';

/** 太常见的字对, as far as the database knows. */
export async function commonPairs(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ pair: string }>('select pair from common_pairs()');
  return new Set(rows.map(({ pair }) => pair));
}

/** 重数太常见的字对. The system's own scope only; within any other it does nothing. */
export const refreshCommonPairs = (tx: Tx, county: string): Promise<unknown> =>
  tx.query('select refresh_common_pairs($1)', [county]);

/** 文字相近的, the likeliest first. Ids only; they are read again through the asker's rights. */
export async function nearInText(tx: Tx, probe: Probe, self: string | null, want: number): Promise<string[]> {
  const { query, pairs } = probe;
  const rows = await tx.query<{ id: string }>('select id from similar_matters($1, $2, $3, $4, $5)', [
    ...[query, pairs.map(({ pair }) => pair), pairs.map(({ weight }) => weight), self, want],
  ]);
  return rows.map(({ id }) => id);
}

/** 被申请方是同一单位的, the newest first. */
export async function sameOtherSide(
  tx: Tx,
  county: string,
  names: readonly string[],
  self: string | null,
  want: number,
): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `select m.id from matter m
     where m.county = $1 and m.id is distinct from $3 and m.id in (
       select p.matter_id from party p
       where p.county = $1 and p.kind = 'organisation' and p.side = 'respondent' and p.name = any($2::text[]))
     order by m.registered_at desc, m.id limit $4`,
    [county, [...names], self, want],
  );
  return rows.map(({ id }) => id);
}

/** 与这件事已有关联、已并案、同一来访或者已说过不是重复的: nothing is left to decide. */
export async function settledWith(tx: Tx, county: string, matterId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select to_id as id from matter_link where county = $1 and from_id = $2
     union select from_id from matter_link where county = $1 and to_id = $2
     union select case when one_id = $2 then other_id else one_id end from not_same
       where county = $1 and $2 in (one_id, other_id) and undone_at is null
     union select v.id from matter m join matter v on v.county = m.county and v.visit = m.visit
       where m.county = $1 and m.id = $2 and m.visit is not null`,
    [county, matterId],
  );
  return new Set(rows.map(({ id }) => id));
}
