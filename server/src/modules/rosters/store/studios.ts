import type { StudioKind, StudioSeat } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface StudioRow {
  id: string;
  name: string;
  kind: StudioKind;
  home: string;
  place: string;
}

export interface SeatRow {
  studio: string;
  person: string;
  name: string;
  seat: StudioSeat;
  since: LocalDate;
}

export const insertStudio = (tx: Tx, county: string, { id, name, kind, home, place }: StudioRow): Promise<void> =>
  tx.write('insert into roster_studio (county, id, name, kind, home, place) values ($1, $2, $3, $4, $5, $6)', [
    ...[county, id, name, kind, home, place],
  ]);

export const readStudios = (tx: Tx, county: string): Promise<StudioRow[]> =>
  tx.query(
    'select id, name, kind, home, place from roster_studio where county = $1 order by home, name, id limit 500',
    [county],
  );

export const readStudio = (tx: Tx, county: string, id: string): Promise<StudioRow | undefined> =>
  tx.maybe('select id, name, kind, home, place from roster_studio where county = $1 and id = $2', [...[county, id]]);

/** 在席的人. */
export const readSeats = (tx: Tx, county: string): Promise<SeatRow[]> =>
  tx.query(
    `select s.studio_id as studio, s.person_id as person, p.name, s.seat, s.since
     from roster_seat s join roster_person p on p.county = s.county and p.id = s.person_id
     where s.county = $1 and s.until is null order by s.studio_id, s.since, p.name, p.id limit 5000`,
    [county],
  );

export interface NewSeat {
  id: string;
  studio: string;
  seat: StudioSeat;
  person: string;
  since: LocalDate;
}

/** 入席. False when a fixed seat is taken. */
export async function insertSeat(
  tx: Tx,
  county: string,
  { id, studio, seat, person, since }: NewSeat,
): Promise<boolean> {
  const written = await tx.execute(
    `insert into roster_seat (county, studio_id, id, seat, person_id, since) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [county, studio, id, seat, person, since],
  );
  return written === 1;
}

/** 离席. */
export const endSeat = (tx: Tx, county: string, studio: string, person: string, on: LocalDate): Promise<number> =>
  tx.execute(
    'update roster_seat set until = $4 where county = $1 and studio_id = $2 and person_id = $3 and until is null',
    [county, studio, person, on],
  );
