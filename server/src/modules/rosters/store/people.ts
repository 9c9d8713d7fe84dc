import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { RosterPerson } from '../domain/person.ts';

const columns = `id, kind, staff_id as staff, name, gender, minority, education, home, unit_words as "unitWords", kinds,
  languages, full_time as "fullTime", document, since, until, left_on as "leftOn", leaving`;

/** 登入名册. False when this account is on that roster already. */
export async function insertPerson(
  tx: Tx,
  county: string,
  born: string | null,
  { id, kind, staff, name, gender, minority, education, home, unitWords, ...rest }: RosterPerson,
): Promise<boolean> {
  const { kinds, languages, fullTime, document, since, until } = rest;
  const written = await tx.execute(
    `insert into roster_person (county, id, kind, staff_id, name, gender, minority, born, education, home, unit_words,
       kinds, languages, full_time, document, since, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (county, staff_id, kind) where left_on is null do nothing`,
    [
      ...[county, id, kind, staff, name, gender, minority, born, education, home, unitWords],
      ...[kinds, languages, fullTime, document, since, until],
    ],
  );
  return written === 1;
}

/** 名册中的一个人. */
export const readPerson = (tx: Tx, county: string, id: string): Promise<RosterPerson | undefined> =>
  tx.maybe(`select ${columns} from roster_person where county = $1 and id = $2`, [county, id]);

/** 名册中的这些人. */
export const readPeople = (tx: Tx, county: string, ids: readonly string[]): Promise<RosterPerson[]> =>
  tx.query(`select ${columns} from roster_person where county = $1 and id = any($2::uuid[])`, [county, [...ids]]);

export interface PeopleAsked {
  kind: string | null;
  field: string | null;
  language: string | null;
  /** 乡镇的路径: only those below it. */
  town: string | null;
  q: string | null;
  most: number;
}

export type ListedPerson = RosterPerson & { load: number | null };

/** 名册, those in office first; the number of open cases beside those who have an account. */
export const listPeople = (
  tx: Tx,
  county: string,
  { kind, field, language, town, q, most }: PeopleAsked,
): Promise<ListedPerson[]> =>
  tx.query<ListedPerson>(
    `select p.*, case when p.staff is null then null else coalesce(l.open, 0) end as load
     from (select ${columns}, county from roster_person) p
       left join mediator_load l on l.county = p.county and l.staff_id = p.staff
     where p.county = $1 and ($2::text is null or p.kind = $2) and ($3::text is null or $3 = any (p.kinds))
       and ($4::text is null or $4 = any (p.languages))
       and ($5::text is null or p.home = $5 or starts_with(p.home, $5 || '.'))
       and ($6::text is null or position($6 in p.name) > 0)
     order by p."leftOn" is not null, p.kind, p.home, p.name, p.id limit $7`,
    [county, kind, field, language, town, q, most],
  );

/** 名册里说到的语言、方言. */
export const spokenLanguages = async (tx: Tx, county: string): Promise<string[]> =>
  (
    await tx.query<{ language: string }>(
      `select distinct unnest(languages) as language from roster_person where county = $1 and left_on is null
       order by 1 limit 50`,
      [county],
    )
  ).map(({ language }) => language);

/** 在册的调解员, those with an account and in office that day. */
export const mediatorsOn = (tx: Tx, county: string, on: LocalDate): Promise<ListedPerson[]> =>
  tx.query<ListedPerson>(
    `select p.*, coalesce(l.open, 0) as load
     from (select ${columns}, county from roster_person) p
       left join mediator_load l on l.county = p.county and l.staff_id = p.staff
     where p.county = $1 and p.kind = 'mediator' and p.staff is not null and p.since <= $2
       and p."leftOn" is null and (p.until is null or p.until >= $2)
     order by p.home, p.name, p.id limit 500`,
    [county, on],
  );

/** 任期已满或已经离任的账号, of these. */
export async function notInTerm(tx: Tx, county: string, staff: readonly string[], on: LocalDate): Promise<Set<string>> {
  if (staff.length === 0) return new Set();
  const rows = await tx.query<{ staff: string }>(
    `select staff_id as staff from roster_person
     where county = $1 and kind = 'mediator' and staff_id = any($2::uuid[]) group by staff_id
     having not bool_or(left_on is null and (until is null or until >= $3))`,
    [county, [...staff], on],
  );
  return new Set(rows.map(({ staff: id }) => id));
}

export interface Term {
  document: string;
  since: LocalDate;
  until: LocalDate | null;
}

/** 续聘. */
export const renewPerson = (tx: Tx, county: string, id: string, { document, since, until }: Term): Promise<void> =>
  tx.write('update roster_person set document = $3, since = $4, until = $5 where county = $1 and id = $2', [
    ...[county, id, document, since, until],
  ]);

/** 离任. */
export const leavePerson = (tx: Tx, county: string, id: string, on: LocalDate, leaving: string): Promise<void> =>
  tx.write('update roster_person set left_on = $3, leaving = $4 where county = $1 and id = $2', [
    ...[county, id, on, leaving],
  ]);

export interface Training {
  id: string;
  person: string;
  on: LocalDate;
  topic: string;
  hours: number;
}

/** 记一次培训. */
export const insertTraining = (tx: Tx, county: string, { id, person, on, topic, hours }: Training): Promise<void> =>
  tx.write(
    'insert into roster_training (county, id, person_id, on_day, topic, hours) values ($1, $2, $3, $4, $5, $6)',
    [...[county, id, person, on, topic, hours]],
  );

/** 培训记录, the newest first. */
export const trainingsOf = (
  tx: Tx,
  county: string,
  person: string,
): Promise<{ on: string; topic: string; hours: number }[]> =>
  tx.query(
    `select on_day as on, topic, hours from roster_training where county = $1 and person_id = $2
     order by on_day desc, id limit 100`,
    [county, person],
  );

export interface Entry {
  id: string;
  about: string;
  act: string;
  /** Ids, codes and dates. */
  facts: object;
  by: string;
  at: Instant;
}

/** 记下经过. */
export const insertEntry = (tx: Tx, county: string, { id, about, act, facts, by, at }: Entry): Promise<void> =>
  tx.write(
    'insert into roster_entry (county, id, about, act, facts, by_staff, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [...[county, id, about, act, JSON.stringify(facts), by, at]],
  );

/** 在任期内快满的: those whose term ends by that day and who have not left. */
export const termsEnding = (
  tx: Tx,
  county: string,
  homes: string,
  by: LocalDate,
): Promise<{ id: string; until: LocalDate }[]> =>
  tx.query(
    `select id, until from roster_person
     where county = $1 and (home = $2 or starts_with(home, $2 || '.')) and left_on is null and until <= $3
     order by until, id limit 50`,
    [county, homes, by],
  );
