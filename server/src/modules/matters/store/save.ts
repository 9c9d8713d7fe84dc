import type { Method } from '@jieyou/contracts';
import { nearestDue } from '../../../kernel/clock/lights.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { readableOf } from '../domain/matter.ts';
import type { Matter, Order } from '../domain/matter.ts';
import { leadOrder } from '../domain/matter.ts';
import { trackDue } from '../domain/tracks.ts';

/** What the row keeps beside the fold: where it came from, in words that are no personal data. */
export interface Origin {
  place: string;
  source: string | null;
  externalNo: string | null;
}

/** The columns that lists ask for, derived from the fold and the method that rules it. */
const columnsOf = (matter: Matter, method: Method) => ({
  stage: matter.stage,
  nature: matter.nature,
  kind: matter.kind,
  grade: matter.grade,
  level: matter.level,
  owner_path: matter.owner,
  holder_path: leadOrder(matter)?.to ?? null,
  answerable: matter.answerable,
  readable: readableOf(matter),
  walled: matter.walled,
  nearest_due: nearestDue(matter.clocks),
  outcome: matter.conclusion?.outcome ?? null,
  concluded_at: matter.conclusion?.at ?? null,
  hops: matter.hops,
  returns: matter.returns,
  consultation_due: matter.consultation.due || trackDue(matter, method) === 'consultation',
  sponsor_due: trackDue(matter, method) === 'sponsor',
  extension_asked: matter.extension !== null,
  objected: matter.objection !== undefined,
  version: matter.version,
  state: JSON.stringify(matter),
});

/** 携带事项钥匙: inside this transaction the act may write and read the matter it was allowed to change. */
export const carryKey = (tx: Tx, matterId: string): Promise<void> =>
  tx.write(
    `select set_config('jy.scopes', concat_ws(',', nullif(current_setting('jy.scopes', true), ''), $1::text), true)`,
    [`m:${matterId}`],
  );

/** 新事项. */
export async function insertMatter(
  tx: Tx,
  matter: Matter,
  { origin, recordedAt, method }: { origin: Origin; recordedAt: Instant; method: Method },
): Promise<void> {
  const row = {
    county: matter.county,
    id: matter.id,
    code: matter.code,
    channel: matter.channel,
    centre_path: matter.centre,
    first_receiver: matter.firstReceiver?.staff ?? null,
    visit: matter.visit,
    registered_at: matter.registeredAt,
    recorded_at: recordedAt,
    place: origin.place,
    source: origin.source,
    external_no: origin.externalNo,
    imported: matter.imported,
    method: matter.method,
    ...columnsOf(matter, method),
  };
  const names = Object.keys(row);
  const marks = names.map((_, at) => `$${at + 1}`);
  await tx.write(`insert into matter (${names.join(', ')}) values (${marks.join(', ')})`, Object.values(row));
}

/** 更新事项: the row becomes the fold. */
export async function updateMatter(tx: Tx, matter: Matter, method: Method): Promise<void> {
  const row = columnsOf(matter, method);
  const sets = Object.keys(row).map((name, at) => `${name} = $${at + 3}`);
  const sql = `update matter set ${sets.join(', ')} where county = $1 and id = $2`;
  await tx.write(sql, [matter.county, matter.id, ...Object.values(row)], 1);
}

const UPSERT_ORDER = `
  insert into work_order (county, id, matter_id, number, role, from_path, to_path, status, sent_at, received_at, ended_at)
  values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)
  on conflict (county, id) do update
    set status = excluded.status, received_at = excluded.received_at, ended_at = excluded.ended_at`;

/** 工单 that are new or changed. */
export async function saveOrders(
  tx: Tx,
  before: readonly Order[],
  after: Matter,
  print: (order: Order) => string,
): Promise<void> {
  const known = new Map(before.map((order) => [order.id, order]));
  for (const order of after.orders) {
    if (known.get(order.id) === order) continue;
    const { id, role, from, to, status, sentAt, receivedAt, endedAt } = order;
    const times: (Instant | null)[] = [sentAt, receivedAt, endedAt];
    await tx.write(UPSERT_ORDER, [after.county, id, after.id, print(order), role, from, to, status, ...times]);
  }
}

/** 关联, kept once and seen from both sides. */
export async function saveLink(tx: Tx, matter: Matter, other: string, kind: string, at: Instant): Promise<void> {
  await tx.write(
    `insert into matter_link (county, from_id, to_id, kind, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [matter.county, matter.id, other, kind, at],
  );
}
