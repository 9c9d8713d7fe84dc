import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { holdersOf } from '../domain/sitting.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { Busy } from '../domain/time-stands.ts';

type Row = { body: Sitting };
const bodies = (rows: readonly Row[]): Sitting[] => rows.map(({ body }) => body);

/** 一次会, through the asker's own rights. */
export async function loadSitting(tx: Tx, county: string, id: string): Promise<Sitting | undefined> {
  return (await tx.maybe<Row>('select body from sitting where county = $1 and id = $2', [county, id]))?.body;
}

/** 某事项的各次会, in their order. */
export const sittingsOfMatter = async (tx: Tx, county: string, matterId: string): Promise<Sitting[]> =>
  bodies(
    await tx.query<Row>('select body from sitting where county = $1 and matter_id = $2 order by starts_at, id', [
      county,
      matterId,
    ]),
  );

/** 某人主持的会, between two moments. */
export const sittingsHeldBy = async (
  tx: Tx,
  county: string,
  staff: string,
  [since, until]: readonly [Instant, Instant],
): Promise<Sitting[]> =>
  bodies(
    await tx.query<Row>(
      `select body from sitting
       where county = $1 and chairs @> array[$2::uuid] and starts_at < $4 and ends_at > $3 and state <> 'cancelled'
       order by starts_at, id`,
      [county, staff, since, until],
    ),
  );

/** 所读得到的几次会. */
export const sittingsById = async (tx: Tx, county: string, ids: readonly string[]): Promise<Sitting[]> =>
  bodies(await tx.query<Row>('select body from sitting where county = $1 and id = any ($2)', [county, ids]));

/** 已被占用的时段, of whatever booking. */
export async function busyBetween(tx: Tx, holders: readonly string[], since: Instant, until: Instant): Promise<Busy[]> {
  const rows = await tx.query<{ sitting_id: string; holder: string; starts_at: string; ends_at: string }>(
    'select sitting_id, holder, starts_at, ends_at from held_between($1, $2, $3)',
    [holders, since, until],
  );
  return rows.map(({ sitting_id: sitting, holder, starts_at: start, ends_at: end }) => ({
    ...{ sitting, holder, start: instant(start), end: instant(end) },
  }));
}

const SAVE = `
  insert into sitting (county, id, matter_id, mediation_id, kind, state, starts_at, ends_at, room_id, chairs, eyes, body)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (county, id) do update set
    state = excluded.state, starts_at = excluded.starts_at, ends_at = excluded.ends_at, room_id = excluded.room_id,
    chairs = excluded.chairs, body = excluded.body`;
const FREE = 'delete from sitting_hold where county = $1 and sitting_id = $2';
const HOLD = 'insert into sitting_hold (county, sitting_id, holder, span) values ($1, $2, $3, tstzrange($4, $5))';

/** 存一次会, and what it takes: the database refuses a room or a person that is taken already. */
export async function saveSitting(tx: Tx, sitting: Sitting): Promise<void> {
  const { county, id, matterId, mediationId, kind, state, start, end, rooms, chairs, eyes } = sitting;
  await tx.write(SAVE, [
    ...[county, id, matterId, mediationId, kind, state, start, end, rooms[0] ?? null, chairs, eyes],
    JSON.stringify(sitting),
  ]);
  await tx.write(FREE, [county, id]);
  if (state === 'cancelled') return;
  for (const holder of holdersOf(sitting)) await tx.write(HOLD, [county, id, holder, start, end]);
}

const CLASH = 'sitting_no_clash';

/** 两人同时约了同一间、同一人: the later of the two. */
export const isClash = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === CLASH;
