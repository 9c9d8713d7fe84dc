import type { NotSameWhy } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 一对, without direction. */
const pairOf = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

export interface NotSame {
  county: string;
  matters: readonly [string, string];
  why: NotSameWhy;
  note: string | null;
  by: string;
  org: string;
  at: Instant;
}

/** 记下「不是重复」; said twice, it stands once. */
export const rememberNotSame = (tx: Tx, { county, matters, why, note, by, org, at }: NotSame): Promise<number> =>
  tx.execute(
    `insert into not_same (county, one_id, other_id, why, note, by_staff, by_org, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (county, one_id, other_id) where undone_at is null do nothing`,
    [county, ...pairOf(...matters), why, note, by, org, at],
  );

/** 撤销「不是重复」; it stays on record. Answers how many stood. */
export const undoNotSame = (
  tx: Tx,
  county: string,
  matters: readonly [string, string],
  { by, at }: { by: string; at: Instant },
): Promise<number> =>
  tx.execute(
    `update not_same set undone_by = $4, undone_at = $5
     where county = $1 and one_id = $2 and other_id = $3 and undone_at is null`,
    [county, ...pairOf(...matters), by, at],
  );

export interface RememberedRow {
  id: string;
  code: string;
  title: string;
  why: NotSameWhy;
  note: string | null;
  by: string;
  at: Instant;
}

/** 这件事记过的「不是重复」, the newest first; only those whose other side the asker may read. */
export const rememberedOf = (tx: Tx, county: string, matterId: string): Promise<RememberedRow[]> =>
  tx.query(
    `select m.id, m.code, n.why, n.note, n.by_staff as by, n.at,
       (select t.title from matter_text t where t.county = m.county and t.matter_id = m.id order by t.version desc limit 1) as title
     from not_same n
       join matter m on m.county = n.county and m.id = case when n.one_id = $2 then n.other_id else n.one_id end
     where n.county = $1 and $2 in (n.one_id, n.other_id) and n.undone_at is null
     order by n.at desc, n.id`,
    [county, matterId],
  );
