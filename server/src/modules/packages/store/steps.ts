import type { PackageShow } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface StepLine {
  id: string;
  key: string;
  package: string;
  method: string;
  matterId: string;
  code: string;
  title: string;
  unit: string;
  due: Instant | null;
  sort: string;
}

export interface StepAsker {
  county: string;
  scopes: readonly string[];
  orgPath: string;
  now: Instant;
}

const where: Readonly<Record<PackageShow, string>> = {
  mine: `(s.unit_path = $3 or starts_with(s.unit_path, $3 || '.'))`,
  late: `s.due <= $4`,
  all: 'true',
};

const FROM = `
  from package_step s join matter m on m.county = s.county and m.id = s.matter_id
    join package_run r on r.county = s.county and r.matter_id = s.matter_id and r.id = s.run_id
  where s.county = $1 and s.state = 'running' and m.readable && $2::text[]
    and $3::text is not null and $4::timestamptz is not null and `;

const paramsOf = ({ county, scopes, orgPath, now }: StepAsker): unknown[] => [county, [...scopes], orgPath, now];
const SORT = `coalesce(s.due, 'infinity'::timestamptz)`;
const TITLE = `(select t.title from matter_text t where t.county = m.county and t.matter_id = m.id order by t.version desc limit 1)`;

/** 正在办的步骤, the nearest deadline first. */
export const readSteps = (
  tx: Tx,
  show: PackageShow,
  asker: StepAsker,
  { limit, after }: { limit: number; after?: { sort: string; id: string } },
): Promise<StepLine[]> =>
  tx.query<StepLine>(
    `select s.id, s.key, r.package, m.method, s.matter_id as "matterId", m.code, ${TITLE} as title, s.unit_path as unit,
       s.due, (${SORT})::text as sort
     ${FROM}${where[show]}
       and ($5::timestamptz is null or (${SORT}, s.id) > ($5::timestamptz, $6::uuid))
     order by ${SORT}, s.id limit ${limit}`,
    [...paramsOf(asker), after?.sort ?? null, after?.id ?? null],
  );

/** 总数, exact to `most`. */
export async function countSteps(tx: Tx, show: PackageShow, asker: StepAsker, most: number): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*) from (select 1 ${FROM}${where[show]} limit ${most + 1}) some_rows`,
    paramsOf(asker),
  );
  return count;
}

export interface DueStep {
  id: string;
  matterId: string;
  unit: string;
  due: Instant;
}

/** 临期与逾期的步骤, page by page. */
export const stepsDueBefore = (
  tx: Tx,
  county: string,
  until: Instant,
  { limit, after }: { limit: number; after?: { due: Instant; id: string } },
): Promise<DueStep[]> =>
  tx.query<DueStep>(
    `select id, matter_id as "matterId", unit_path as unit, due from package_step
     where county = $1 and state = 'running' and due <= $2
       and ($3::timestamptz is null or (due, id) > ($3::timestamptz, $4::uuid))
     order by due, id limit ${limit}`,
    [county, until, after?.due ?? null, after?.id ?? null],
  );
