import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type NewCorrection = {
  readonly county: string;
  readonly id: string;
  readonly dutyId: string;
  readonly version: number;
  readonly matterId: string | null;
  readonly orderId: string | null;
  readonly betterOwner: string | null;
  readonly words: string;
  readonly by: string;
  readonly unit: string;
  readonly at: Instant;
};

/** 存一份报告. False when this very report stands already. */
export async function insertCorrection(tx: Tx, report: NewCorrection): Promise<boolean> {
  const { county, id, dutyId, version, matterId, orderId, betterOwner, words, by, unit, at } = report;
  const written = await tx.execute(
    `insert into duty_correction (county, id, duty_id, version, matter_id, order_id, better_owner, words, reported_by,
       reported_unit, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (county, id) do nothing`,
    [county, id, dutyId, version, matterId, orderId, betterOwner, words, by, unit, at],
  );
  return written === 1;
}

/** 这份报告已经在了: the same words of the same person about the same entry. */
export async function isReported(tx: Tx, { county, id, dutyId, words, by }: NewCorrection): Promise<boolean> {
  const found = await tx.maybe(
    `select 1 from duty_correction
     where county = $1 and id = $2 and duty_id = $3 and words = $4 and reported_by = $5`,
    [county, id, dutyId, words, by],
  );
  return found !== undefined;
}

export type CorrectionRow = {
  id: string;
  duty_id: string;
  no: number;
  what: string;
  version: number;
  words: string | null;
  better_owner: string | null;
  from_return: boolean;
  /** Only where the asker may read them. */
  matter_id: string | null;
  matter_code: string | null;
  order_number: string | null;
  reported_by: string;
  reported_unit: string;
  reported_at: Instant;
  state: 'open' | 'corrected' | 'declined';
  new_version: number | null;
  answer: string | null;
  decided_by: string | null;
  decided_at: Instant | null;
  seen_at: Instant | null;
};

const MOST = 200;

/** 报告, the open ones first. Matter and order are joined through the asker's own rights. */
export const readCorrections = (tx: Tx, county: string, dutyId: string | null): Promise<CorrectionRow[]> =>
  tx.query<CorrectionRow>(
    `select c.id, c.duty_id, d.no, v.what, c.version, c.words, c.better_owner, c.matter_id is not null as from_return,
       m.id as matter_id, m.code as matter_code, w.number as order_number, c.reported_by, c.reported_unit,
       c.reported_at, c.state, c.new_version, c.answer, c.decided_by, c.decided_at, c.seen_at
     from duty_correction c
       join duty d on d.county = c.county and d.id = c.duty_id
       join duty_version v on v.county = c.county and v.duty_id = c.duty_id and v.version = c.version
       left join matter m on m.county = c.county and m.id = c.matter_id
       left join work_order w on w.county = c.county and w.id = c.order_id
     where c.county = $1 and ($2::uuid is null or c.duty_id = $2)
     order by c.state <> 'open', c.reported_at desc, c.id limit ${MOST}`,
    [county, dutyId],
  );

/** 取一份，锁住以待答复. */
export const lockCorrection = (
  tx: Tx,
  county: string,
  id: string,
): Promise<{ duty_id: string; state: string; reported_by: string } | undefined> =>
  tx.maybe('select duty_id, state, reported_by from duty_correction where county = $1 and id = $2 for update', [
    county,
    id,
  ]);

export type Answer = {
  readonly county: string;
  readonly ids: readonly string[];
  readonly state: 'corrected' | 'declined';
  readonly newVersion: number | null;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
};

/** 答复: of one entry's reports, those that are still open. */
export const answerCorrections = (
  tx: Tx,
  dutyId: string,
  { county, ids, state, newVersion, words, by, at }: Answer,
): Promise<number> =>
  tx.execute(
    `update duty_correction set state = $4, new_version = $5, answer = $6, decided_by = $7, decided_at = $8
     where county = $1 and duty_id = $2 and id = any($3::uuid[]) and state = 'open'`,
    [county, dutyId, [...ids], state, newVersion, words, by, at],
  );

/** 报告人已读到答复. */
export const markSeen = (tx: Tx, county: string, staff: string, at: Instant): Promise<number> =>
  tx.execute(
    `update duty_correction set seen_at = $3
     where county = $1 and reported_by = $2 and state <> 'open' and seen_at is null`,
    [county, staff, at],
  );

/** 有几件在等人. */
export const countWaiting = (
  tx: Tx,
  county: string,
  staff: string,
): Promise<{ drafts: number; corrections: number; answered: number }> =>
  tx.one(
    `select (select count(distinct batch) from duty_version where county = $1 and state = 'draft' and drafted_by <> $2)
         as drafts,
       (select count(*) from duty_correction where county = $1 and state = 'open') as corrections,
       (select count(*) from duty_correction
        where county = $1 and reported_by = $2 and state <> 'open' and seen_at is null) as answered`,
    [county, staff],
  );
