import type { Attendance } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Meeting } from '../domain/meeting.ts';

const COLUMNS = `m.id, m.unit_path as unit, m.label, m.duty_id as "dutyId", m.on_date as on, m.at_time as at, m.place,
  m.invited, m.guests, m.since, m.state, m.year, m.no, m.summary, m.prepared_by as "preparedBy"`;

// The convening unit, what one's scope covers, and the units that are invited; the policy says the same again.
const REACH = `(path_chain(m.unit_path) && $2::text[] or m.unit_path = any ($3::text[]) or m.invited && $3::text[])`;

export type Reach = {
  readonly county: string;
  readonly scopes: readonly string[];
  readonly identity: readonly string[];
};
const reach = ({ county, scopes, identity }: Reach): unknown[] => [county, [...scopes], [...identity]];

export const findMeeting = (tx: Tx, of: Reach, id: string): Promise<Meeting | undefined> =>
  tx.maybe<Meeting>(`select ${COLUMNS} from meeting m where m.county = $1 and ${REACH} and m.id = $4`, [
    ...reach(of),
    id,
  ]);

export const lockMeeting = (tx: Tx, of: Reach, id: string): Promise<Meeting | undefined> =>
  tx.maybe<Meeting>(`select ${COLUMNS} from meeting m where m.county = $1 and ${REACH} and m.id = $4 for update`, [
    ...reach(of),
    id,
  ]);

/** 会议, the newest first. */
export const listMeetings = (tx: Tx, of: Reach, limit: number): Promise<Meeting[]> =>
  tx.query<Meeting>(
    `select ${COLUMNS} from meeting m where m.county = $1 and ${REACH} order by m.on_date desc, m.id limit $4`,
    [...reach(of), limit],
  );

/** 同一单位同名的上一次. */
export const previousMeeting = (
  tx: Tx,
  county: string,
  { unit, label, before }: { unit: string; label: string; before: LocalDate },
): Promise<(Meeting & { closedAt: Instant }) | undefined> =>
  tx.maybe<Meeting & { closedAt: Instant }>(
    `select ${COLUMNS}, m.closed_at as "closedAt" from meeting m
     where m.county = $1 and m.unit_path = $2 and m.label = $3 and m.state = 'closed' and m.on_date <= $4
     order by m.on_date desc, m.closed_at desc limit 1`,
    [county, unit, label, before],
  );

export const preparedDuties = async (tx: Tx, county: string, duties: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query<{ id: string }>(
    'select duty_id as id from meeting where county = $1 and duty_id = any ($2::uuid[])',
    [county, [...duties]],
  );
  return new Set(rows.map(({ id }) => id));
};

export type NewMeeting = Omit<Meeting, 'state' | 'year' | 'no' | 'summary'> & {
  readonly county: string;
  readonly preparedAt: Instant;
};

export const insertMeeting = (tx: Tx, meeting: NewMeeting): Promise<void> =>
  tx.write(
    `insert into meeting (county, id, unit_path, label, duty_id, on_date, at_time, place, invited, guests, since,
       prepared_by, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[meeting.county, meeting.id, meeting.unit, meeting.label, meeting.dutyId, meeting.on, meeting.at],
      ...[meeting.place, [...meeting.invited], meeting.guests, meeting.since, meeting.preparedBy, meeting.preparedAt],
    ],
    1,
  );

export const openMeeting = (tx: Tx, county: string, id: string): Promise<void> =>
  tx.write(`update meeting set state = 'open' where county = $1 and id = $2 and state = 'prepared'`, [county, id]);

export type Closing = {
  county: string;
  id: string;
  year: number;
  no: number;
  summary: string | null;
  by: string;
  at: Instant;
};

export const saveClosed = (tx: Tx, { county, id, year, no, summary, by, at }: Closing): Promise<void> =>
  tx.write(
    `update meeting set state = 'closed', year = $3, no = $4, summary = $5, closed_by = $6, closed_at = $7
     where county = $1 and id = $2`,
    [county, id, year, no, summary, by, at],
    1,
  );

export type AttendanceRow = { who: string; said: Attendance; note: string | null };

export const attendanceOf = (tx: Tx, county: string, meeting: string): Promise<AttendanceRow[]> =>
  tx.query<AttendanceRow>(
    'select who, said, note from meeting_attendance where county = $1 and meeting_id = $2 order by at, who',
    [county, meeting],
  );

export const saveAttendance = (
  tx: Tx,
  { county, meeting, by, at }: { county: string; meeting: string; by: string; at: Instant },
  { who, said, note }: AttendanceRow,
): Promise<void> =>
  tx.write(
    `insert into meeting_attendance (county, meeting_id, who, said, note, by_staff, at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county, meeting_id, who) do update
       set said = excluded.said, note = excluded.note, by_staff = excluded.by_staff, at = excluded.at`,
    [county, meeting, who, said, note, by, at],
    1,
  );
