import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type Text = { title: string; narrative: string };

/** 各版标题与叙述, as far as the asker may read them. */
export async function readTexts(tx: Tx, county: string, matterId: string): Promise<ReadonlyMap<string, Text>> {
  const rows = await tx.query<Text & { version: number }>(
    'select version, title, narrative from matter_text where county = $1 and matter_id = $2',
    [county, matterId],
  );
  return new Map(rows.map(({ version, ...text }) => [String(version), text]));
}

/** 各条说明. A unit whose part has ended reads its own. */
export async function readNotes(tx: Tx, county: string, matterId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; body: string }>(
    'select id, body from matter_note where county = $1 and matter_id = $2',
    [county, matterId],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

export type OrderRow = {
  id: string;
  number: string;
  role: 'lead' | 'co';
  from: string;
  to: string;
  sentAt: Instant;
  receivedAt: Instant | null;
};

/** 工单, oldest first. A unit whose part has ended keeps those that it was given. */
export const readOrders = (tx: Tx, county: string, matterId: string): Promise<OrderRow[]> =>
  tx.query<OrderRow>(
    `select id, number, role, from_path as "from", to_path as "to", sent_at as "sentAt", received_at as "receivedAt"
     from work_order where county = $1 and matter_id = $2 order by sent_at, role desc, id`,
    [county, matterId],
  );
