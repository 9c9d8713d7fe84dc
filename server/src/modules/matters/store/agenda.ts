import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** What a matter comes before a meeting for; the first that holds is the one it stands under. */
export type AgendaReason = 'overdue' | 'consult' | 'sponsor' | 'raised' | 'regraded' | 'objected';

export type AgendaMatter = {
  readonly id: string;
  readonly reason: AgendaReason;
  readonly readable: readonly string[];
  readonly walled: readonly string[];
};

const OPEN = `m.stage in ('registered','accepted','dispatched','in_handling')`;
const OWN = `exists (select 1 from unnest($3::text[]) s where m.owner_path = s or starts_with(m.owner_path, s || '.'))`;
// 上次以来的一个动作; the n-th of its kind or later.
const since = (act: string, nth: number): string => `exists (
  select 1 from ledger_entry e where e.county = m.county and e.matter_id = m.id and e.act = '${act}' and e.at >= $4
    and (select count(*) from ledger_entry f where f.county = e.county and f.matter_id = e.matter_id
      and f.act = e.act and f.seq <= e.seq) >= ${nth})`;

const reasons: readonly (readonly [AgendaReason, string])[] = [
  ['overdue', `m.nearest_due <= $5`],
  ['consult', `m.consultation_due and ${OPEN}`],
  ['sponsor', `m.sponsor_due and ${OPEN}`],
  ['raised', `${OPEN} and ${since('raise', 1)}`],
  ['regraded', `${OPEN} and ${since('grade', 2)}`],
  ['objected', `m.objected`],
];

export type AgendaAsk = {
  readonly county: string;
  readonly scopes: readonly string[];
  readonly since: Instant;
  readonly now: Instant;
  /** At most so many for one reason. */
  readonly each: number;
};

/** 该上会的事项 of what one's scope answers for, each once, under the weightiest reason. */
export async function agendaMatters(
  tx: Tx,
  { county, scopes, since: from, now, each }: AgendaAsk,
): Promise<AgendaMatter[]> {
  const found = new Map<string, AgendaMatter>();
  for (const [reason, holds] of reasons) {
    const rows = await tx.query<AgendaMatter>(
      `select m.id, '${reason}' as reason, m.readable, m.walled from matter m
       where m.county = $1 and m.readable && $2::text[] and ${OWN}
         and $4::timestamptz is not null and $5::timestamptz is not null and ${holds}
       order by m.nearest_due nulls last, m.code limit $6`,
      [county, [...scopes], [...scopes], from, now, each],
    );
    for (const row of rows) if (!found.has(row.id)) found.set(row.id, row);
  }
  return [...found.values()];
}

export type SinceFigures = {
  readonly registered: number;
  readonly concluded: number;
  readonly late: number;
  readonly open: number;
};

/**
 * 上次以来的数: registered, concluded, and how it stands now, of what one's scope answers for. Everybody at the meeting
 * reads them, so what is behind a wall is not counted.
 */
export const figuresSince = (
  tx: Tx,
  { county, scopes, since: from, now }: Omit<AgendaAsk, 'each'>,
): Promise<SinceFigures> =>
  tx.one<SinceFigures>(
    `select (count(*) filter (where m.recorded_at >= $4))::int as registered,
       (count(*) filter (where m.nearest_due <= $5))::int as late,
       (count(*) filter (where ${OPEN}))::int as open,
       (count(*) filter (where exists (select 1 from ledger_entry e where e.county = m.county and e.matter_id = m.id
         and e.act = 'conclude' and e.at >= $4)))::int as concluded
     from matter m
     where m.county = $1 and m.readable && $2::text[] and ${OWN} and m.walled = '{}'
       and (m.recorded_at >= $4 or ${OPEN} or m.stage in ('concluded', 'verified', 'called_back'))`,
    [county, [...scopes], [...scopes], from, now],
  );
