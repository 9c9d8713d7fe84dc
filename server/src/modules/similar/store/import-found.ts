import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface Progress {
  lookedTo: number;
  looked: number;
}

/** 查到哪一行. Held to the end of the transaction, so that two who look through one import take turns. */
export async function holdProgress(tx: Tx, county: string, jobId: string): Promise<Progress> {
  await tx.execute(
    `insert into similar_import (county, job_id, looked_to, looked) values ($1, $2, -1, 0) on conflict do nothing`,
    [county, jobId],
  );
  return tx.one<Progress>(
    `select looked_to as "lookedTo", looked from similar_import where county = $1 and job_id = $2 for update`,
    [county, jobId],
  );
}

export const saveProgress = (tx: Tx, county: string, jobId: string, { lookedTo, looked }: Progress): Promise<number> =>
  tx.execute('update similar_import set looked_to = $3, looked = $4 where county = $1 and job_id = $2', [
    ...[county, jobId, lookedTo, looked],
  ]);

/** 已查重的行数; none while nobody has begun. */
export async function lookedOf(tx: Tx, county: string, jobId: string): Promise<number> {
  const row = await tx.maybe<{ looked: number }>(
    'select looked from similar_import where county = $1 and job_id = $2',
    [county, jobId],
  );
  return row?.looked ?? 0;
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
