import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface DutyDayRow {
  id: string;
  person: string;
  name: string;
  home: string;
  day: LocalDate;
  org: string;
  from: string;
  to: string;
}

/** 值班表 from that day on. */
export const readDutyDays = (tx: Tx, county: string, from: LocalDate): Promise<DutyDayRow[]> =>
  tx.query(
    `select d.id, d.person_id as person, p.name, p.home, d.day, d.org_path as org, d.from_time as from, d.to_time as to
     from roster_duty_day d join roster_person p on p.county = d.county and p.id = d.person_id
     where d.county = $1 and d.day >= $2 and not d.cancelled order by d.day, d.from_time, p.name, d.id limit 200`,
    [county, from],
  );

/** 排班. False when the judge is on duty that day already. */
export async function insertDutyDay(tx: Tx, county: string, duty: Omit<DutyDayRow, 'name' | 'home'>): Promise<boolean> {
  const { id, person, day, org, from, to } = duty;
  const written = await tx.execute(
    `insert into roster_duty_day (county, id, person_id, day, org_path, from_time, to_time)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (county, person_id, day) where not cancelled do nothing`,
    [county, id, person, day, org, from, to],
  );
  return written === 1;
}

/** 一次值班在哪里. */
export const dutyDayOrg = (tx: Tx, county: string, id: string): Promise<{ org: string } | undefined> =>
  tx.maybe('select org_path as org from roster_duty_day where county = $1 and id = $2 and not cancelled for update', [
    ...[county, id],
  ]);

export const cancelDuty = (tx: Tx, county: string, id: string): Promise<void> =>
  tx.write('update roster_duty_day set cancelled = true where county = $1 and id = $2', [county, id]);
