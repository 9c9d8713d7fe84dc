import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type CalendarRow = {
  county: string;
  year: number;
  version: number;
  text: string;
  hash: string;
  source: string;
  status: 'proposed' | 'approved';
  proposed_by: string;
  proposed_at: Instant;
  approved_by: string | null;
  approved_at: Instant | null;
};

type Proposal = Omit<CalendarRow, 'status' | 'approved_by' | 'approved_at'>;

/** 存入日历提案. A proposal of the same version is replaced; an approved one is left alone, and the answer is false. */
export async function saveCalendarProposal(tx: Tx, proposal: Proposal): Promise<boolean> {
  const { county, year, version, text, hash, source, proposed_by, proposed_at } = proposal;
  const rows = await tx.query(
    `insert into calendar_year as c (county, year, version, text, hash, source, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (county, year, version) do update
       set text = excluded.text, hash = excluded.hash, source = excluded.source,
           proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
       where c.status = 'proposed'
     returning year`,
    [county, year, version, text, hash, source, proposed_by, proposed_at],
  );
  return rows.length === 1;
}

/** 取一年的一个版本，锁住以待批准. */
export const lockCalendar = (tx: Tx, county: string, year: number, version: number): Promise<CalendarRow | undefined> =>
  tx.maybe<CalendarRow>('select * from calendar_year where county = $1 and year = $2 and version = $3 for update', [
    county,
    year,
    version,
  ]);

/** 记为已批准. */
export async function markApproved(
  tx: Tx,
  { county, year, version }: CalendarRow,
  approval: { by: string; at: Instant },
): Promise<void> {
  await tx.query(
    `update calendar_year set status = 'approved', approved_by = $4, approved_at = $5
     where county = $1 and year = $2 and version = $3`,
    [county, year, version, approval.by, approval.at],
  );
}

/** 已批准的日历，每年取最新版本. */
export const loadApproved = (tx: Tx, county: string): Promise<CalendarRow[]> =>
  tx.query<CalendarRow>(
    `select distinct on (year) * from calendar_year where county = $1 and status = 'approved'
     order by year, version desc`,
    [county],
  );
