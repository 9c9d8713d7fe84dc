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
/** Nothing else has a term that runs; said so, the small indexes of what is at work are enough. */
const LIVE = `m.stage not in ('archived','merged')`;
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
  late: `m.nearest_due <= $5 and ${LIVE}`,
  soon: `m.nearest_due > $5 and m.nearest_due <= $5::timestamptz + interval '3 days' and ${LIVE}`,
  to_decide: `m.extension_asked and ${OPEN} and ${OWN}`,
  to_consult: `m.stage in ('accepted','dispatched','in_handling') and ${LIVE} and m.consultation_due and ${OWN}`,
  to_sponsor: `m.stage in ('accepted','dispatched','in_handling') and ${LIVE} and m.sponsor_due and ${OWN}`,
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

export interface PageAsk {
  limit: number;
  after?: Place & { id: string };
  ids?: readonly string[];
  /** How many rows the list has, as `countLists` told: a short list is gathered and sorted, a long one walked in order. */
  count: number;
}

const DUE = `coalesce(m.nearest_due, 'infinity'::timestamptz)`;

/**
 * What a page is read by. Of a short list all rows are gathered first, through whichever index finds them; of a long one
 * the index in its own order is walked until the page is full. Left to itself the database takes the walk for a village
 * with one matter among a million too, and reads them all.
 */
function pageSql(list: ListName, { limit, count }: PageAsk, among: string, after: string): string {
  const near = nearestFirst.includes(list);
  const [way, key] = near ? ['asc', DUE] : ['desc', 'm.registered_at'];
  const order = near ? `${key} asc, m.registered_at asc, m.id asc` : 'm.registered_at desc, m.id desc';
  const told = `m.state, m.place, ${TITLE} as title, (${key})::text as sort, m.registered_at::text as registered`;
  if (count > MOST) return `select ${told} ${base(list)}${among}${after} order by ${order} limit ${limit + 1}`;
  return `with few as materialized (select m.id, ${key} as sort, m.registered_at ${base(list)}${among}${after}),
    page as (select * from few order by sort ${way}, registered_at ${way}, id ${way} limit ${limit + 1})
    select ${told} from page join matter m on m.county = $1 and m.id = page.id order by ${order}`;
}

/** 清单一页, the nearest deadline first where work waits, the newest first elsewhere. The cursor is the last row's. */
export async function readList(tx: Tx, list: ListName, asker: Asker, ask: PageAsk): Promise<Page> {
  const { limit, after, ids } = ask;
  const params = paramsOf(asker);
  const among = ids ? ` and m.id = any($${params.push([...ids])}::uuid[])` : '';
  let beyond = '';
  if (after && nearestFirst.includes(list)) {
    const at = params.push(after.sort, after.registered, after.id);
    beyond = ` and (${DUE}, m.registered_at, m.id) > ($${at - 2}::timestamptz, $${at - 1}::timestamptz, $${at}::uuid)`;
  } else if (after) {
    const at = params.push(after.registered, after.id);
    beyond = ` and (m.registered_at, m.id) < ($${at - 1}::timestamptz, $${at}::uuid)`;
  }
  const rows = await tx.query<LineRow & Place>(pageSql(list, ask, among, beyond), params);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

export const MOST = 1000;

/** What leafs through everything: a township has too many of them to gather before a thousand is counted. */
const leafing: readonly ListName[] = ['all', 'closed'];

/** The units within the asker's scopes. Compared as equal, which alone the row policy lets an index answer before it. */
const UNITS = `array(select o.path from org o where o.county = $1
  and exists (select from unnest($2::text[]) s where o.path = s or starts_with(o.path, s || '.')))`;

const bitmaps = (tx: Tx, use: 'on' | 'off'): Promise<void> =>
  tx.write(`select set_config('enable_bitmapscan', $1, true)`, [use]);

/**
 * A thousand under the asker's own units are a thousand, and these stand together in an index, read until there are
 * enough. The database expects too few of them to stop early and would gather them all: it is told not to gather.
 */
async function hasOwnThousand(tx: Tx, list: ListName, asker: Asker): Promise<boolean> {
  const own = `select 1 ${base(list)} and m.owner_path collate "C" = any(${UNITS}) limit ${MOST + 1}`;
  const [, { n }] = await Promise.all([
    bitmaps(tx, 'off'),
    tx.one<{ n: number }>(`select count(*) as n from (${own}) own_rows`, paramsOf(asker)),
    bitmaps(tx, 'on'),
  ]);
  return n > MOST;
}

/** 总数: each list's own query, exact to 1,000, then 「1000+」; all that are wanted in one question. */
export async function countLists<Name extends ListName>(
  tx: Tx,
  names: readonly Name[],
  asker: Asker,
  ids?: readonly string[],
): Promise<ReadonlyMap<Name, number>> {
  const full: Name[] = [];
  if (!ids)
    for (const name of names) if (leafing.includes(name) && (await hasOwnThousand(tx, name, asker))) full.push(name);
  const params = paramsOf(asker);
  const among = ids ? ` and m.id = any($${params.push([...ids])}::uuid[])` : '';
  const each = names.map((name) =>
    full.includes(name)
      ? `${MOST + 1} as ${name}`
      : `(select count(*) from (select 1 ${base(name)}${among} limit ${MOST + 1}) some_rows) as ${name}`,
  );
  if (full.length === names.length) return new Map(names.map((name) => [name, MOST + 1]));
  const counts = await tx.one<Record<Name, number>>(`select ${each.join(', ')}`, params);
  return new Map(names.map((name) => [name, counts[name]]));
}
