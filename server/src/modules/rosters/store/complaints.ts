import type { ComplaintGround, ComplaintResult } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface ComplaintRow {
  id: string;
  person: string;
  name: string;
  home: string;
  ground: ComplaintGround;
  words: string;
  on: LocalDate;
  result: ComplaintResult | null;
  answer: string | null;
}

const SELECT = `
  select c.id, c.person_id as person, p.name, p.home, c.ground, c.words, c.on_day as on, c.result, c.answer
  from roster_complaint c join roster_person p on p.county = c.county and p.id = c.person_id
  where c.county = $1`;

/** 投诉 within a place, through the wall: whoever is complained of reads none of it. The open ones first. */
export const readComplaints = (tx: Tx, county: string, place: string): Promise<ComplaintRow[]> =>
  tx.query(
    `${SELECT} and (p.home = $2 or starts_with(p.home, $2 || '.'))
     order by c.result is not null, c.on_day desc, c.id limit 200`,
    [county, place],
  );

export const complaintsOf = (tx: Tx, county: string, person: string): Promise<ComplaintRow[]> =>
  tx.query(`${SELECT} and c.person_id = $2 order by c.on_day desc, c.id limit 100`, [county, person]);

/** 一件投诉, locked for the decision. */
export const lockComplaint = (tx: Tx, county: string, id: string): Promise<ComplaintRow | undefined> =>
  tx.maybe(`${SELECT} and c.id = $2 for update of c`, [county, id]);

export interface NewComplaint {
  id: string;
  person: string;
  about: string | null;
  ground: string;
  words: string;
  on: LocalDate;
  by: string;
}

export const insertComplaint = (tx: Tx, county: string, complaint: NewComplaint): Promise<void> => {
  const { id, person, about, ground, words, on, by } = complaint;
  return tx.write(
    `insert into roster_complaint (county, id, person_id, about, ground, words, on_day, by_staff)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [county, id, person, about, ground, words, on, by],
  );
};

export interface Decided {
  id: string;
  result: string;
  answer: string;
  by: string;
  at: Instant;
}

export const saveDecision = (tx: Tx, county: string, { id, result, answer, by, at }: Decided): Promise<void> =>
  tx.write(
    `update roster_complaint set result = $3, answer = $4, decided_by = $5, decided_at = $6
     where county = $1 and id = $2`,
    [county, id, result, answer, by, at],
  );
