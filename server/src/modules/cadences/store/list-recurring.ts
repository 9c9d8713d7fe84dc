import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Planned } from '../domain/plan.ts';

/** 上次列到的日子; undefined the first time. Two clocks wait for each other here. */
export async function lastListed(tx: Tx, county: string): Promise<LocalDate | undefined> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`cadences/${county}`]);
  const row = await tx.maybe<{ on: LocalDate }>('select listed_on as on from cadence_mark where county = $1', [county]);
  return row?.on;
}

export const markListed = (tx: Tx, county: string, on: LocalDate): Promise<void> =>
  tx.write(
    `insert into cadence_mark (county, listed_on) values ($1, $2)
     on conflict (county) do update set listed_on = greatest(cadence_mark.listed_on, excluded.listed_on)`,
    [county, on],
  );

export type Listed = Planned & { readonly id: string };

const column = (planned: readonly Listed[], of: (each: Listed) => unknown): unknown[] => planned.map(of);

/**
 * 列入. What is listed already stays as it is; what nobody has touched and is still to come follows the method and the
 * calendar of today.
 */
export const saveListed = (tx: Tx, county: string, planned: readonly Listed[], today: LocalDate): Promise<number> =>
  tx.execute(
    `insert into cadence_duty as d (county, id, cadence, method, label, kind, level, unit_path, post, substitute,
       span_from, span_to, due_on, due_at, last_on, grace)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::text[], $11::date[], $12::date[], $13::date[], $14::text[], $15::date[], $16::int[])
     on conflict (county, id) do update set method = excluded.method, label = excluded.label, kind = excluded.kind,
       post = excluded.post, substitute = excluded.substitute, due_on = excluded.due_on, due_at = excluded.due_at,
       last_on = excluded.last_on, grace = excluded.grace, state = 'planned'
     where d.state in ('planned', 'withdrawn') and not d.moved and d.due_on > $17
       and (d.method, d.label, d.kind, d.post, d.substitute, d.due_on, d.due_at, d.last_on, d.grace, d.state)
         is distinct from (excluded.method, excluded.label, excluded.kind, excluded.post, excluded.substitute,
           excluded.due_on, excluded.due_at, excluded.last_on, excluded.grace, 'planned')`,
    [
      county,
      column(planned, ({ id }) => id),
      column(planned, ({ cadence }) => cadence.id),
      column(planned, ({ method }) => method),
      column(planned, ({ cadence }) => cadence.label),
      column(planned, ({ cadence }) => cadence.kind),
      column(planned, ({ cadence }) => cadence.level),
      column(planned, ({ unit }) => unit),
      column(planned, ({ cadence }) => cadence.post),
      column(planned, ({ cadence }) => cadence.substitute ?? null),
      column(planned, ({ spanFrom }) => spanFrom),
      column(planned, ({ spanTo }) => spanTo),
      column(planned, ({ dueOn }) => dueOn),
      column(planned, ({ cadence }) => cadence.at ?? null),
      column(planned, ({ lastOn }) => lastOn),
      column(planned, ({ cadence }) => cadence.grace),
      today,
    ],
  );

/** 撤去: what is still to come, untouched, and no longer asked for by the method, the calendar or the tree. */
export const withdrawOthers = (tx: Tx, county: string, ids: readonly string[], today: LocalDate): Promise<number> =>
  tx.execute(
    `update cadence_duty set state = 'withdrawn'
     where county = $1 and state = 'planned' and not moved and due_on > $3 and not (id = any ($2::uuid[]))`,
    [county, [...ids], today],
  );
