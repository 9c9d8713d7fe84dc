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

/** 各自的候选, by the number under which each was asked. */
export type ByNumber = ReadonlyMap<number, readonly string[]>;

const gathered = (rows: readonly { n: number; id: string }[]): ByNumber => {
  const found = new Map<number, string[]>();
  for (const { n, id } of rows) found.set(n, [...(found.get(n) ?? []), id]);
  return found;
};

/** How many pairs, the heaviest, put the answers in order; each is looked for in every one of them. */
const ORDERING = 10;

export interface AskedInText {
  n: number;
  probe: Probe;
  self: string | null;
}

/** 文字相近的, the likeliest first, for one matter or for many at once. Ids only; they are read again through the rights. */
export async function nearInText(tx: Tx, asked: readonly AskedInText[], want: number): Promise<ByNumber> {
  if (asked.length === 0) return new Map();
  const questions = asked.map(({ n, probe, self }) => {
    const heaviest = probe.pairs.slice(0, ORDERING);
    return {
      ...{ n, self, probe: probe.query },
      ...{ pairs: heaviest.map(({ pair }) => pair), weights: heaviest.map(({ weight }) => weight) },
    };
  });
  return gathered(
    await tx.query<{ n: number; id: string }>(
      `select q.n, s.id
       from jsonb_to_recordset($1::jsonb) as q (n integer, probe text, pairs text[], weights real[], self uuid)
         cross join lateral similar_matters(q.probe, q.pairs, q.weights, q.self, $2) s`,
      [JSON.stringify(questions), want],
    ),
  );
}

/** 被申请方是同一单位的, the newest first. */
export async function sameOtherSide(
  tx: Tx,
  county: string,
  asked: readonly { n: number; names: readonly string[] }[],
  want: number,
): Promise<ByNumber> {
  const named = asked.flatMap(({ n, names }) => names.map((name) => ({ n, name })));
  if (named.length === 0) return new Map();
  return gathered(
    await tx.query<{ n: number; id: string }>(
      `select q.n, f.id
       from unnest($2::int[], $3::text[]) as q (n, name) cross join lateral (
         select m.id from party p join matter m on m.county = p.county and m.id = p.matter_id
         where p.county = $1 and p.kind = 'organisation' and p.side = 'respondent' and p.name = q.name
         order by m.registered_at desc, m.id limit $4) f`,
      [county, named.map(({ n }) => n), named.map(({ name }) => name), want],
    ),
  );
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
