import type { WatchShow } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface WatchRow {
  id: string;
  kind: 'item' | 'call_back' | 'road';
  mediationId: string;
  matterId: string;
  code: string;
  title: string;
  committee: string;
  debtor: string | null;
  creditor: string | null;
  amount: number | null;
  paid: number;
  due: LocalDate | null;
  sort: string;
}

export interface WatchAsker {
  county: string;
  scopes: readonly string[];
  today: LocalDate;
}

const TITLE = `(select t.title from matter_text t where t.county = m.county and t.matter_id = m.id order by t.version desc limit 1)`;
const mine = (table: string): string => `
  from ${table} p join matter m on m.county = p.county and m.id = p.matter_id
  where p.county = $1 and m.readable && $2::text[] and $3::date is not null and `;

const items: Readonly<Partial<Record<WatchShow, string>>> = {
  today: `p.state <> 'done' and p.due = $3`,
  week: `p.state <> 'done' and p.due between $3 and $3 + 7`,
  late: `p.state <> 'done' and p.due < $3`,
  partial: `p.state = 'partial'`,
  all: `p.state <> 'done'`,
};
const dates = `p.state = 'open' and p.due <= $3`;

const whereOf = (show: WatchShow): string => {
  const among = items[show];
  return among === undefined ? `${mine('performance_date')}${dates}` : `${mine('performance_item')}${among}`;
};

const SORT = `coalesce(p.due, 'infinity'::date)`;
const who = (party: string): string =>
  `(select x.name from party x where x.county = p.county and x.matter_id = p.matter_id and x.id = p.${party})`;

const told = (show: WatchShow): string => {
  const common = `p.mediation_id as "mediationId", p.matter_id as "matterId", m.code, ${TITLE} as title,
    p.committee_path as committee, p.due, (${SORT})::text as sort`;
  return show === 'call_backs'
    ? `p.id, p.kind, ${common}, null as debtor, null as creditor, null as amount, 0 as paid`
    : `p.item as id, 'item' as kind, ${common}, ${who('debtor')} as debtor, ${who('creditor')} as creditor, p.amount, p.paid`;
};

const key = (show: WatchShow): string => (show === 'call_backs' ? 'p.id' : 'p.item');

/** 看板一页, the nearest day first. */
export const readWatch = (
  tx: Tx,
  show: WatchShow,
  { county, scopes, today }: WatchAsker,
  { limit, after }: { limit: number; after?: { sort: string; mediation: string; id: string } },
): Promise<WatchRow[]> =>
  tx.query<WatchRow>(
    `select ${told(show)} ${whereOf(show)}
       and ($4::date is null or (${SORT}, p.mediation_id, ${key(show)}) > ($4::date, $5::uuid, $6::text))
     order by ${SORT}, p.mediation_id, ${key(show)} limit ${limit}`,
    [county, [...scopes], today, after?.sort ?? null, after?.mediation ?? null, after?.id ?? null],
  );

/** 总数, exact to `most`. */
export async function countWatch(
  tx: Tx,
  show: WatchShow,
  { county, scopes, today }: WatchAsker,
  most: number,
): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*) from (select 1 ${whereOf(show)} limit ${most + 1}) some_rows`,
    [county, [...scopes], today],
  );
  return count;
}
