import type { ListName } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../domain/matter.ts';

export interface LineRow {
  state: Matter;
  title: string;
  place: string;
}

/** Who asks, as lists need it. */
export interface Asker {
  county: string;
  scopes: readonly string[];
  orgPath: string;
  now: Instant;
  /** 当日零时 and the end of the day, for "today". */
  today: { from: Instant; to: Instant };
}

const OPEN = `m.stage in ('registered','accepted','dispatched','in_handling')`;
// Paths are compared as they stand: in a pattern their `_` would stand for any letter.
const OWN = `exists (select 1 from unnest($3::text[]) s where m.owner_path = s or starts_with(m.owner_path, s || '.'))`;
const MINE = `(o.to_path = $4 or starts_with(o.to_path, $4 || '.'))`;
const HELD = `exists (select 1 from work_order o where o.county = m.county and o.matter_id = m.id
  and o.status in ('sent','received') and ${MINE})`;

/** 清单的条件. $1 county, $2 scopes, $3 the same, for the owner, $4 own unit, $5 now, $6–$7 today. One place says what each list holds. */
const where: Record<ListName, string> = {
  new: `m.recorded_at >= $6 and m.recorded_at < $7`,
  to_accept: `m.stage = 'registered' and ${OWN}`,
  to_grade: `m.stage in ('registered','accepted') and m.grade is null and ${OWN}`,
  to_dispatch: `m.stage = 'accepted' and m.grade is not null and not m.consultation_due and not m.sponsor_due and ${OWN}`,
  to_receive: `exists (select 1 from work_order o where o.county = m.county and o.matter_id = m.id and o.status = 'sent' and ${MINE})`,
  mine: HELD,
  late: `m.nearest_due <= $5`,
  soon: `m.nearest_due > $5 and m.nearest_due <= $5::timestamptz + interval '3 days'`,
  to_decide: `m.extension_asked and ${OPEN} and ${OWN}`,
  to_consult: `m.stage in ('accepted','dispatched','in_handling') and m.consultation_due and ${OWN}`,
  to_sponsor: `m.stage in ('accepted','dispatched','in_handling') and m.sponsor_due and ${OWN}`,
  to_verify: `m.stage = 'concluded' and ${OWN}`,
  to_call_back: `m.stage = 'verified' and ${OWN}`,
  to_answer: `m.objected and ${OWN}`,
  to_archive: `m.stage in ('called_back','not_accepted','withdrawn') and ${OWN}`,
  open: OPEN,
  closed: `m.stage in ('concluded','verified','called_back','archived')`,
  all: 'true',
};

const nearestFirst: readonly ListName[] = [
  'late',
  'soon',
  'mine',
  'open',
  'to_accept',
  'to_dispatch',
  'to_receive',
  'to_grade',
];

const paramsOf = ({ county, scopes, orgPath, now, today }: Asker): unknown[] => [
  ...[county, [...scopes], [...scopes], orgPath, now, today.from, today.to],
];

// Every parameter is mentioned, so that each list can use the same ones.
const base = (list: ListName): string => `
  from matter m
  where m.county = $1 and m.readable && $2::text[]
    and ($3::text[] is not null and $4::text is not null and $5::timestamptz is not null and $6::timestamptz < $7::timestamptz)
    and ${where[list]}`;

const TITLE = `(select t.title from matter_text t where t.county = m.county and t.matter_id = m.id order by t.version desc limit 1)`;

/** Where a row stands in its list: by deadline or registration, those without a deadline by registration. */
export interface Place {
  sort: string;
  registered: string;
}

export interface Page {
  rows: (LineRow & Place)[];
  more: boolean;
}

/** 清单一页, the nearest deadline first where work waits, the newest first elsewhere. The cursor is the last row's. */
export async function readList(
  tx: Tx,
  list: ListName,
  asker: Asker,
  { limit, after, ids }: { limit: number; after?: Place & { id: string }; ids?: readonly string[] },
): Promise<Page> {
  const near = nearestFirst.includes(list);
  const key = near ? `coalesce(m.nearest_due, 'infinity'::timestamptz)` : 'm.registered_at';
  const params = paramsOf(asker);
  const conditions: string[] = [];
  if (ids) conditions.push(`m.id = any($${params.push([...ids])}::uuid[])`);
  if (after) {
    const at = params.push(after.sort, after.registered, after.id);
    const last = `($${at - 2}::timestamptz, $${at - 1}::timestamptz, $${at}::uuid)`;
    conditions.push(`(${key}, m.registered_at, m.id) ${near ? '>' : '<'} ${last}`);
  }
  const more = conditions.map((condition) => ` and ${condition}`).join('');
  const way = near ? 'asc' : 'desc';
  const rows = await tx.query<LineRow & Place>(
    `select m.state, m.place, ${TITLE} as title, (${key})::text as sort, m.registered_at::text as registered ${base(list)}${more}
     order by ${key} ${way}, m.registered_at ${way}, m.id ${way} limit ${limit + 1}`,
    params,
  );
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

export const MOST = 1000;

/** 总数: the list's own query, exact to 1,000, then 「1000+」. */
export async function countList(tx: Tx, list: ListName, asker: Asker, ids?: readonly string[]): Promise<number> {
  const params = paramsOf(asker);
  const among = ids ? ` and m.id = any($${params.push([...ids])}::uuid[])` : '';
  const { count } = await tx.one<{ count: number }>(
    `select count(*) as count from (select 1 ${base(list)}${among} limit ${MOST + 1}) some_rows`,
    params,
  );
  return count;
}
