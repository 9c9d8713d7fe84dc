import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Room } from '../domain/room.ts';

const columns = `id, org_path as unit, name, kind, seats, items, to_char(opens, 'HH24:MI') as opens,
  to_char(closes, 'HH24:MI') as closes, closed`;

/** 全县的场所, by unit and name. */
export const readRooms = (tx: Tx, county: string): Promise<Room[]> =>
  tx.query(`select ${columns} from room where county = $1 order by org_path, name`, [county]);

/** 所选的几间. */
export const roomsById = (tx: Tx, county: string, ids: readonly string[]): Promise<Room[]> =>
  tx.query(`select ${columns} from room where county = $1 and id = any ($2)`, [county, ids]);

const SAVE = `
  insert into room (county, id, org_path, name, kind, seats, items, opens, closes, closed, by_staff, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (county, id) do update set
    name = excluded.name, kind = excluded.kind, seats = excluded.seats, items = excluded.items,
    opens = excluded.opens, closes = excluded.closes, closed = excluded.closed,
    by_staff = excluded.by_staff, at = excluded.at`;

/** 存场所. */
export async function saveRoom(tx: Tx, county: string, room: Room, by: string, at: Instant): Promise<void> {
  const { id, unit, name, kind, seats, items, opens, closes, closed } = room;
  await tx.execute(SAVE, [county, id, unit, name, kind, seats, items, opens, closes, closed, by, at]);
}

/** 同一单位的同名场所. */
export const roomNamed = (tx: Tx, county: string, unit: string, name: string): Promise<{ id: string } | undefined> =>
  tx.maybe('select id from room where county = $1 and org_path = $2 and name = $3', [county, unit, name]);
