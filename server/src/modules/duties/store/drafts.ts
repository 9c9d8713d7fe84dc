import type { DutyEntry } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { DutyRow } from './duty-rows.ts';

/** 起草的人排队: numbers and versions are given one after the other. */
export const lockList = (tx: Tx, county: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`duties/${county}`]);

/** 新的一条, with the next number. */
export async function insertDuty(tx: Tx, county: string, id: string): Promise<number> {
  const { no } = await tx.one<{ no: number }>(
    `insert into duty (county, id, no) select $1, $2, coalesce(max(no), 0) + 1 from duty where county = $1 returning no`,
    [county, id],
  );
  return no;
}

export type NewDraft = {
  readonly county: string;
  readonly id: string;
  readonly version: number;
  readonly entry: DutyEntry;
  readonly reason: string;
  readonly batch: string;
  readonly answers: readonly string[];
  readonly by: string;
  readonly at: Instant;
};

/** 存一份草案. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  const { county, id, version, entry, reason, batch, answers, by, at } = draft;
  await tx.execute(
    `insert into duty_version (county, duty_id, version, what, kinds, keywords, owner, co, basis, effective_from,
       effective_to, reason, batch, answers, drafted_by, drafted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[county, id, version, entry.what, entry.kinds, entry.keywords, entry.owner, entry.co],
      ...[JSON.stringify(entry.basis), entry.effectiveFrom, entry.effectiveTo, reason, batch, [...answers], by, at],
    ],
  );
}

/** 下一版是第几版; versions that were dropped keep their numbers. */
export async function nextVersion(tx: Tx, county: string, id: string): Promise<number> {
  const { next } = await tx.one<{ next: number }>(
    'select coalesce(max(version), 0) + 1 as next from duty_version where county = $1 and duty_id = $2',
    [county, id],
  );
  return next;
}

/** 一批里的各版, whatever became of them. */
export const batchRows = (tx: Tx, county: string, batch: string): Promise<DutyRow[]> =>
  tx.query<DutyRow>(
    `select d.no, v.* from duty_version v join duty d on d.county = v.county and d.id = v.duty_id
     where v.county = $1 and v.batch = $2 order by d.no`,
    [county, batch],
  );

/** 待审定的草案, the oldest batch first. */
export const waitingDrafts = (tx: Tx, county: string): Promise<DutyRow[]> =>
  tx.query<DutyRow>(
    `select d.no, v.* from duty_version v join duty d on d.county = v.county and d.id = v.duty_id
     where v.county = $1 and v.state = 'draft' order by v.drafted_at, v.batch, d.no`,
    [county],
  );

export type Decision = {
  readonly county: string;
  readonly batch: string;
  readonly state: 'in_force' | 'dropped';
  readonly by: string;
  readonly at: Instant;
  readonly words: string | null;
};

/** 记下审定. How many drafts it was. */
export const decideBatch = (tx: Tx, { county, batch, state, by, at, words }: Decision): Promise<number> =>
  tx.execute(
    `update duty_version set state = $3, decided_by = $4, decided_at = $5, decision = $6
     where county = $1 and batch = $2 and state = 'draft'`,
    [county, batch, state, by, at, words],
  );
