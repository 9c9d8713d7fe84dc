import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ClosedFigure } from '../domain/closed-figure.ts';

export interface Closing {
  readonly month: LocalDate;
  readonly at: Instant;
  readonly by: string;
  readonly hash: Buffer;
}

type CloseRow = { month: string; at: Instant; by: string; hash: Buffer };

/** 已经月结的月份, the latest first. */
export const readClosings = (tx: Tx, county: string): Promise<CloseRow[]> =>
  tx.query<CloseRow>(
    `select month::text as month, closed_at as at, closed_by as by, hash from month_close where county = $1 order by month desc`,
    [county],
  );

/** 存下一个月: it and its figures, never to be written again. */
export async function saveMonth(
  tx: Tx,
  county: string,
  { month, at, by, hash }: Closing,
  figures: readonly ClosedFigure[],
): Promise<void> {
  await tx.write(`insert into month_close values ($1, $2, $3, $4, $5)`, [county, month, at, by, hash]);
  await tx.write(
    `insert into month_figure (county, month, scope_path, measure, kind, measure_version, numerator, denominator, value)
     select $1, $2, f.scope, f.measure, f.kind, f.version, f.numerator, f.denominator, f.value
     from jsonb_to_recordset($3::jsonb)
       as f (scope text, measure text, kind text, version int, numerator bigint, denominator bigint, value double precision)`,
    [county, month, JSON.stringify(figures)],
  );
}

type FigureRow = Omit<ClosedFigure, 'numerator' | 'denominator'> & { numerator: string; denominator: string | null };

/** 月结的数, of one unit or of all that the asker may count. */
export async function readFigures(
  tx: Tx,
  county: string,
  month: string,
  scope: string | null,
): Promise<ClosedFigure[]> {
  const rows = await tx.query<FigureRow>(
    `select scope_path as scope, measure, measure_version as version, kind, numerator, denominator, value
     from month_figure where county = $1 and month = $2 and ($3::text is null or scope_path = $3)`,
    [county, month, scope],
  );
  return rows.map((row) => ({
    ...row,
    numerator: Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
  }));
}

/** 封存以后又有变动的: matters with a moment in the month that an act touched after it was closed. */
export async function changedSince(
  tx: Tx,
  at: { county: string; from: Instant; to: Instant; since: Instant; scope: string },
): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `select count(*)::int as n from matter_fact f
     where f.county = $1 and f.changed_at > $4 and (f.owner_path = $5 or starts_with(f.owner_path, $5 || '.'))
       and ((f.registered_at >= $2 and f.registered_at < $3) or (f.accepted_at >= $2 and f.accepted_at < $3)
         or (f.dispatched_at >= $2 and f.dispatched_at < $3) or (f.concluded_at >= $2 and f.concluded_at < $3))`,
    [at.county, at.from, at.to, at.since, at.scope],
  );
  return n;
}
