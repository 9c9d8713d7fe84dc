import type { CommitteeKind, CommitteeRole, Gender } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface TermRow {
  org: string;
  term: number;
  kind: CommitteeKind;
  mixed: boolean;
  electedOn: LocalDate;
  endsOn: LocalDate;
  courtOn: LocalDate | null;
  document: string;
}

export interface MemberRow {
  org: string;
  person: string;
  name: string;
  role: CommitteeRole;
  gender: Gender;
  minority: boolean;
  left: boolean;
}

/** 各调委会的本届. */
export const currentTerms = (tx: Tx, county: string): Promise<TermRow[]> =>
  tx.query(
    `select distinct on (org_path) org_path as org, term, kind, mixed, elected_on as "electedOn", ends_on as "endsOn",
       court_on as "courtOn", document
     from roster_committee where county = $1 order by org_path, term desc`,
    [county],
  );

/** 各调委会本届的委员, the director first. */
export const currentMembers = (tx: Tx, county: string): Promise<MemberRow[]> =>
  tx.query(
    `select m.org_path as org, m.person_id as person, p.name, m.role, p.gender, p.minority, p.left_on is not null as left
     from roster_member m
       join (select org_path, max(term) as term from roster_committee where county = $1 group by org_path) t
         on t.org_path = m.org_path and t.term = m.term
       join roster_person p on p.county = m.county and p.id = m.person_id
     where m.county = $1 order by m.org_path, m.role = 'member', m.role = 'deputy', p.name, p.id`,
    [county],
  );

/** 登记一届, after the ones before it. Answers its number. */
export async function insertTerm(
  tx: Tx,
  county: string,
  { org, kind, mixed, electedOn, endsOn, document }: Omit<TermRow, 'term' | 'courtOn'>,
  members: readonly { person: string; role: CommitteeRole }[],
): Promise<number> {
  const { term } = await tx.one<{ term: number }>(
    `insert into roster_committee (county, org_path, term, kind, mixed, elected_on, ends_on, document)
     select $1, $2, coalesce(max(term), 0) + 1, $3, $4, $5, $6, $7 from roster_committee
       where county = $1 and org_path = $2
     returning term`,
    [county, org, kind, mixed, electedOn, endsOn, document],
  );
  for (const { person, role } of members) {
    await tx.write('insert into roster_member (county, org_path, term, person_id, role) values ($1, $2, $3, $4, $5)', [
      ...[county, org, term, person, role],
    ]);
  }
  return term;
}

/** 记下通报法院的日期, of the term that runs. */
export const markNoticed = (tx: Tx, county: string, org: string, on: LocalDate): Promise<number> =>
  tx.execute(
    `update roster_committee set court_on = $3 where county = $1 and org_path = $2
       and term = (select max(term) from roster_committee where county = $1 and org_path = $2)`,
    [county, org, on],
  );
