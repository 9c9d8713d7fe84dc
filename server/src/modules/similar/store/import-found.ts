import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 一段行. */
export interface Block {
  from: number;
  to: number;
  rows: number;
}

/** 分段, once all rows are registered; asked again, the blocks are the same. */
export const planBlocks = (tx: Tx, county: string, jobId: string, size: number): Promise<number> =>
  tx.execute(
    `insert into similar_import (county, job_id, from_row, to_row, rows)
     select $1, $2, min(row_no), max(row_no), count(*)
     from (select row_no, (row_number() over (order by row_no) - 1) / $3 as block from import_row
       where county = $1 and job_id = $2 and status = 'done') numbered
     where not exists (select 1 from similar_import s where s.county = $1 and s.job_id = $2)
     group by block on conflict do nothing`,
    [county, jobId, size],
  );

/** 取一段没有查过的; another worker's is passed over. Held to the end of the transaction. */
export const takeBlock = (tx: Tx, county: string, jobId: string): Promise<Block | undefined> =>
  tx.maybe<Block>(
    `select from_row as from, to_row as to, rows from similar_import
     where county = $1 and job_id = $2 and not looked order by from_row limit 1 for update skip locked`,
    [county, jobId],
  );

/** 这一段查过了. */
export const blockLooked = (tx: Tx, county: string, jobId: string, { from }: Block): Promise<number> =>
  tx.execute('update similar_import set looked = true where county = $1 and job_id = $2 and from_row = $3', [
    ...[county, jobId, from],
  ]);

/** 已查重的行数; none while nobody has begun. */
export async function lookedOf(tx: Tx, county: string, jobId: string): Promise<number> {
  const { looked } = await tx.one<{ looked: number }>(
    `select coalesce(sum(rows), 0)::int as looked from similar_import
     where county = $1 and job_id = $2 and looked`,
    [county, jobId],
  );
  return looked;
}

export interface FoundPair {
  one: string;
  other: string;
  points: number;
  person: boolean;
}

/** 存下找到的各对, each once however often it is met. */
export async function saveFound(
  tx: Tx,
  { county, jobId, at }: { county: string; jobId: string; at: Instant },
  pairs: readonly FoundPair[],
): Promise<void> {
  if (pairs.length === 0) return;
  const ordered = pairs.map(({ one, other, ...rest }) =>
    one < other ? { one, other, ...rest } : { one: other, other: one, ...rest },
  );
  await tx.execute(
    `insert into similar_found (county, job_id, one_id, other_id, points, person, at)
     select $1, $2, f.one, f.other, max(f.points), bool_or(f.person), $3
     from jsonb_to_recordset($4::jsonb) as f (one uuid, other uuid, points real, person boolean)
     group by f.one, f.other
     on conflict do nothing`,
    [county, jobId, at, JSON.stringify(ordered)],
  );
}

export interface OpenPair extends FoundPair {
  oneRow: number | null;
  otherRow: number | null;
}

const OPEN = `
  from similar_found f
  where f.county = $1 and f.job_id = $2
    and not exists (select 1 from matter_link l where l.county = f.county
      and ((l.from_id = f.one_id and l.to_id = f.other_id) or (l.from_id = f.other_id and l.to_id = f.one_id)))
    and not exists (select 1 from not_same n where n.county = f.county and n.one_id = f.one_id
      and n.other_id = f.other_id and n.undone_at is null)`;

const ROW = (id: string): string => `(select r.row_no from import_row r
  where r.county = f.county and r.job_id = f.job_id and r.matter_id = f.${id} and r.status = 'done' limit 1)`;

/** 还没有人判断的各对, the likest first; one page after the pair that was last seen. */
export const openPairs = (
  tx: Tx,
  { county, jobId }: { county: string; jobId: string },
  { after, limit }: { after: Omit<FoundPair, 'person'> | undefined; limit: number },
): Promise<OpenPair[]> =>
  tx.query<OpenPair>(
    `select f.one_id as one, f.other_id as other, f.points, f.person,
       ${ROW('one_id')} as "oneRow", ${ROW('other_id')} as "otherRow" ${OPEN}
       and ($3::real is null or (-f.points, f.one_id, f.other_id) > (-$3::real, $4::uuid, $5::uuid))
     order by f.points desc, f.one_id, f.other_id limit $6`,
    [county, jobId, after?.points ?? null, after?.one ?? null, after?.other ?? null, limit],
  );

/** 有疑似重复的行数与还没有人判断的对数. */
export const countFound = (tx: Tx, county: string, jobId: string): Promise<{ rows: number; open: number }> =>
  tx.one(
    `select (select count(distinct r.row_no) from similar_found f
         join import_row r on r.county = f.county and r.job_id = f.job_id and r.status = 'done'
           and r.matter_id in (f.one_id, f.other_id)
         where f.county = $1 and f.job_id = $2) as rows,
       (select count(*) ${OPEN}) as open`,
    [county, jobId],
  );
