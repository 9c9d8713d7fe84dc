import type { RiskRule } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Risk } from '../domain/risk.ts';

const COLUMNS = `r.id, r.no, r.unit_path as unit, r.owner_path as owner, r.title, r.tier, r.matter_id as "matterId",
  r.reason, r.state, r.review_on as "reviewOn", r.exit_by as "exitBy", r.entered_at as "enteredAt"`;

const REACH = `(path_chain(r.unit_path) && $2::text[] or r.unit_path = any ($3::text[])
  or path_chain(r.owner_path) && $2::text[] or r.owner_path = any ($3::text[]))`;

export type Reach = {
  readonly county: string;
  readonly scopes: readonly string[];
  readonly identity: readonly string[];
};
const reach = ({ county, scopes, identity }: Reach): unknown[] => [county, [...scopes], [...identity]];

/** 清单: the open ones by their review day, then those that were taken off. */
export const listRisks = (tx: Tx, of: Reach, limit: number): Promise<Risk[]> =>
  tx.query<Risk>(
    `select ${COLUMNS} from risk r where r.county = $1 and ${REACH}
     order by (r.state = 'closed'), r.review_on, r.no limit $4`,
    [...reach(of), limit],
  );

export const findRisk = (tx: Tx, of: Reach, id: string): Promise<Risk | undefined> =>
  tx.maybe<Risk>(`select ${COLUMNS} from risk r where r.county = $1 and ${REACH} and r.id = $4`, [...reach(of), id]);

export const lockRisk = (tx: Tx, of: Reach, id: string): Promise<Risk | undefined> =>
  tx.maybe<Risk>(`select ${COLUMNS} from risk r where r.county = $1 and ${REACH} and r.id = $4 for update`, [
    ...reach(of),
    id,
  ]);

export const riskOfMatter = (tx: Tx, county: string, matter: string): Promise<{ no: number } | undefined> =>
  tx.maybe(`select no from risk where county = $1 and matter_id = $2 and state <> 'closed'`, [county, matter]);

export type NewRisk = Omit<Risk, 'state' | 'exitBy'> & {
  readonly county: string;
  readonly rules: readonly RiskRule[];
  readonly by: string;
};

export const insertRisk = (tx: Tx, risk: NewRisk): Promise<void> =>
  tx.write(
    `insert into risk (county, id, no, unit_path, owner_path, title, tier, matter_id, rules, reason, review_on,
       entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[risk.county, risk.id, risk.no, risk.unit, risk.owner, risk.title, risk.tier, risk.matterId, [...risk.rules]],
      ...[risk.reason, risk.reviewOn, risk.by, risk.enteredAt],
    ],
    1,
  );

export type Change = { tier: string; state: Risk['state']; reviewOn: LocalDate; exitBy: string | null };

export const saveRisk = (
  tx: Tx,
  county: string,
  id: string,
  { tier, state, reviewOn, exitBy }: Change,
): Promise<void> =>
  tx.write(
    'update risk set tier = $3, state = $4, review_on = $5, exit_by = $6 where county = $1 and id = $2',
    [county, id, tier, state, reviewOn, exitBy],
    1,
  );

export type CourseRow = {
  what: 'entered' | 'reviewed' | 'exit_asked' | 'exit_refused' | 'closed';
  tier: string;
  words: string | null;
  byStaff: string;
  at: Instant;
};

export const addCourse = (
  tx: Tx,
  county: string,
  id: string,
  { what, tier, words, byStaff, at }: CourseRow,
): Promise<void> =>
  tx.write(
    `insert into risk_course (county, risk_id, n, what, tier, words, by_staff, at)
     select $1, $2, count(*) + 1, $3, $4, $5, $6, $7 from risk_course where county = $1 and risk_id = $2`,
    [county, id, what, tier, words, byStaff, at],
    1,
  );

export const courseOf = (tx: Tx, county: string, id: string): Promise<CourseRow[]> =>
  tx.query<CourseRow>(
    `select what, tier, words, by_staff as "byStaff", at from risk_course where county = $1 and risk_id = $2 order by n`,
    [county, id],
  );

/** 已经列入或看过不列入的, of these matters. */
export const settledMatters = async (tx: Tx, county: string, ids: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query<{ id: string }>(
    `select matter_id as id from risk where county = $1 and matter_id = any ($2::uuid[]) and state <> 'closed'
     union select matter_id from risk_dismissal where county = $1 and matter_id = any ($2::uuid[])`,
    [county, [...ids]],
  );
  return new Set(rows.map(({ id }) => id));
};

export const insertDismissal = (
  tx: Tx,
  of: { county: string; matter: string; rules: readonly RiskRule[]; reason: string; by: string; at: Instant },
): Promise<void> =>
  tx.write(
    `insert into risk_dismissal (county, matter_id, rules, reason, by_staff, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (county, matter_id) do nothing`,
    [of.county, of.matter, [...of.rules], of.reason, of.by, of.at],
  );

/** 每条规则看过几件、列入几件, of what the asker may read. */
export const rulePrecision = (tx: Tx, of: Reach): Promise<{ rule: string; entered: number; seen: number }[]> =>
  tx.query(
    `select rule, (count(*) filter (where entered))::int as entered, count(*)::int as seen from (
       select unnest(r.rules) as rule, true as entered from risk r where r.county = $1 and ${REACH}
       union all select unnest(d.rules), false from risk_dismissal d
         join matter m on m.county = d.county and m.id = d.matter_id
         where d.county = $1 and m.readable && $2::text[]) s
     group by rule order by rule`,
    reach(of),
  );
