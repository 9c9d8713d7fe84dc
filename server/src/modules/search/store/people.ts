import type { LookUpPurpose, SoughtKind } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Sought } from '../domain/sought.ts';

const columns: Readonly<Record<Sought['index'], string>> = {
  name: 'name_index',
  phone: 'phone_index',
  idno: 'idno_index',
};

/**
 * 按盲索引找人, through the asker's own rights: the matters, newest first, and which parties they have it from. Both
 * columns are asked with both keys, so that nobody is missed while keys rotate.
 */
export async function findPeople(
  tx: Tx,
  county: string,
  { index }: Pick<Sought, 'index'>,
  marks: readonly Buffer[],
  want: number,
): Promise<{ id: string; parties: string[] }[]> {
  const column = columns[index];
  return tx.query(
    `select m.id, array_agg(p.id) as parties
     from party p join matter m on m.county = p.county and m.id = p.matter_id
     where p.county = $1 and (p.${column} = any($2::bytea[]) or p.${column}_2 = any($2::bytea[]))
     group by m.id, m.registered_at order by m.registered_at desc, m.id desc limit $3`,
    [county, [...marks], want],
  );
}

/** 查过几次, by this person: within the last minutes, and since the day began. 查重 has a count of its own. */
export const countLookUps = (
  tx: Tx,
  { county, staff, since, dayBegan }: { county: string; staff: string; since: Instant; dayBegan: Instant },
): Promise<{ lately: number; today: number }> =>
  tx.one(
    `select (count(*) filter (where at > $3))::int as lately, (count(*) filter (where at >= $4))::int as today
     from people_search where county = $1 and staff = $2 and at >= least($3::timestamptz, $4::timestamptz)
       and purpose <> 'duplicates'`,
    [county, staff, since, dayBegan],
  );

/** 查重时查过几次, by this person, since then. */
export async function countDuplicateLookUps(tx: Tx, county: string, staff: string, since: Instant): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int as count from people_search
     where county = $1 and staff = $2 and at > $3 and purpose = 'duplicates'`,
    [county, staff, since],
  );
  return count;
}

/** 一次只查一次: look-ups of one person follow one another, so that none slips past the count. */
export const queueLookUps = (tx: Tx, staff: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [staff]);

/** 查人记录的一条. */
export interface LookUp {
  county: string;
  at: Instant;
  staff: string;
  post: string;
  role: string;
  org: string;
  kind: SoughtKind;
  purpose: LookUpPurpose;
  words: string;
  sought: Buffer;
  hits: number;
}

/** 记下查人, before anything of it is shown. */
export async function logLookUp(tx: Tx, line: LookUp): Promise<void> {
  const { county, at, staff, post, role, org, kind, purpose, words, sought, hits } = line;
  await tx.execute(
    `insert into people_search (county, at, staff, post, role, org, kind, purpose, words, sought, hits)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [county, at, staff, post, role, org, kind, purpose, words, sought, hits],
  );
}

export type LoggedLookUp = Omit<LookUp, 'county' | 'post'> & { id: string };

/** 查人记录, newest first, as far as the asker may read it. */
export const readLookUps = (tx: Tx, county: string, below: string | null, want: number): Promise<LoggedLookUp[]> =>
  tx.query(
    `select id::text as id, at, staff, role, org, kind, purpose, words, sought, hits from people_search
     where county = $1 and ($2::bigint is null or id < $2::bigint) order by id desc limit $3`,
    [county, below, want],
  );
