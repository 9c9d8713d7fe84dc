import { isDeepStrictEqual } from 'node:util';
import { nearestDue } from '../../src/kernel/clock/lights.ts';
import { begin, fold } from '../../src/modules/matters/domain/evolve.ts';
import type { Fact } from '../../src/modules/matters/domain/facts.ts';
import { leadOrder, readableOf } from '../../src/modules/matters/domain/matter.ts';
import type { Matter } from '../../src/modules/matters/domain/matter.ts';
import type { House } from './house.ts';

type Row = {
  id: string;
  state: Matter;
  version: number;
  stage: string;
  answerable: string;
  holder_path: string | null;
  nearest_due: string | null;
  readable: string[];
};
type Order = {
  matter_id: string;
  id: string;
  status: string;
  sent: string;
  received: string | null;
  ended: string | null;
};
type Entry = { matter_id: string; body: string };
type Body = { seq: number; at: Matter['registeredAt']; actor: string; facts: { happened?: Fact[] } };

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function foldOf(county: string, id: string, entries: readonly Body[]): Matter | undefined {
  const first = entries[0]?.facts.happened?.[0];
  if (first?.type !== 'Registered') return undefined;
  return entries.reduce(
    (now, { seq, at, actor, facts }) => ({ ...fold(now, facts.happened ?? [], { at, actor }), version: seq }),
    begin(county, id, first),
  );
}

/** What of a matter is not the fold of its ledger: its state, the columns made from it, its clocks, its orders. */
function faultsOf(row: Row, folded: Matter | undefined, orders: readonly Order[]): string[] {
  if (folded === undefined) return [`${row.id}: no ledger`];
  const columns = {
    ...{ version: row.version, stage: row.stage, answerable: row.answerable },
    ...{ holder: row.holder_path, due: row.nearest_due, readable: row.readable.toSorted() },
  };
  const expected = {
    ...{ version: folded.version, stage: folded.stage, answerable: folded.answerable },
    ...{ holder: leadOrder(folded)?.to ?? null, due: nearestDue(folded.clocks) ?? null },
    readable: readableOf(folded).toSorted(),
  };
  const stand = orders.map(({ id, status, sent, received, ended }) => ({ id, status, sent, received, ended }));
  const wanted = folded.orders.map(({ id, status, sentAt, receivedAt, endedAt }) => ({
    ...{ id, status, sent: sentAt, received: receivedAt ?? null, ended: endedAt ?? null },
  }));
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  return [
    ...(isDeepStrictEqual(row.state.clocks, plain(folded.clocks)) ? [] : [`${row.id}: clocks`]),
    ...(isDeepStrictEqual(row.state, plain(folded)) ? [] : [`${row.id}: state`]),
    ...(isDeepStrictEqual(columns, expected) ? [] : [`${row.id}: columns`]),
    ...(isDeepStrictEqual(stand.toSorted(byId), wanted.toSorted(byId)) ? [] : [`${row.id}: orders`]),
  ];
}

/** 事项与留痕是否一致: every matter of the county against the fold of its ledger. Gives what is not. */
export async function unlikeTheirFold({ look }: House): Promise<string[]> {
  // One statement, so that all of it is one moment even while an import goes on.
  const [all] = await look<{ county: string; rows: Row[] | null; orders: Order[] | null; entries: Entry[] | null }>(
    `select '990101' as county,
       (select json_agg(m) from (select id, state, version, stage, answerable, holder_path, readable,
          ${instantOf('nearest_due')} as nearest_due from matter) m) as rows,
       (select json_agg(o) from (select matter_id, id, status, ${instantOf('sent_at')} as sent,
          ${instantOf('received_at')} as received, ${instantOf('ended_at')} as ended from work_order) o) as orders,
       (select json_agg(e order by seq) from (select matter_id, seq, body from ledger_entry) e) as entries`,
  );
  const entries = Map.groupBy(all?.entries ?? [], ({ matter_id }) => matter_id);
  const orders = Map.groupBy(all?.orders ?? [], ({ matter_id }) => matter_id);
  return (all?.rows ?? []).flatMap((row) => {
    const bodies = (entries.get(row.id) ?? []).map(({ body }) => JSON.parse(body) as Body);
    return faultsOf(row, foldOf(row.state.county, row.id, bodies), orders.get(row.id) ?? []);
  });
}

const instantOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
