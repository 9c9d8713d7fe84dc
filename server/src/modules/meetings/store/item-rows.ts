import type { AgendaPart } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type ItemRow = {
  meetingId: string;
  id: string;
  n: number;
  part: AgendaPart;
  matterId: string | null;
  refId: string | null;
  words: string | null;
  outside: readonly string[];
  minutes: string;
  version: number;
  off: boolean;
  editedBy: string | null;
  editedAt: Instant | null;
};

const COLUMNS = `meeting_id as "meetingId", id, n, part, matter_id as "matterId", ref_id as "refId", words, outside,
  minutes, version, off, edited_by as "editedBy", edited_at as "editedAt"`;

/** 议程, as far as the reader may know of it. */
export const itemsOf = (tx: Tx, county: string, meetings: readonly string[]): Promise<ItemRow[]> =>
  tx.query<ItemRow>(
    `select ${COLUMNS} from meeting_item where county = $1 and meeting_id = any ($2::uuid[]) order by meeting_id, n`,
    [county, [...meetings]],
  );

export const lockItem = (tx: Tx, county: string, meeting: string, id: string): Promise<ItemRow | undefined> =>
  tx.maybe<ItemRow>(
    `select ${COLUMNS} from meeting_item where county = $1 and meeting_id = $2 and id = $3 for update`,
    [county, meeting, id],
  );

export type NewItem = Pick<ItemRow, 'id' | 'n' | 'part' | 'matterId' | 'refId' | 'words' | 'outside'>;

export async function insertItems(tx: Tx, county: string, meeting: string, items: readonly NewItem[]): Promise<void> {
  for (const { id, n, part, matterId, refId, words, outside } of items)
    await tx.write(
      `insert into meeting_item (county, meeting_id, id, n, part, matter_id, ref_id, words, outside)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [county, meeting, id, n, part, matterId, refId, words, [...outside]],
      1,
    );
}

export const saveMinutes = (
  tx: Tx,
  { county, meeting, id, by, at }: { county: string; meeting: string; id: string; by: string; at: Instant },
  minutes: string,
): Promise<void> =>
  tx.write(
    `update meeting_item set minutes = $4, version = version + 1, edited_by = $5, edited_at = $6
     where county = $1 and meeting_id = $2 and id = $3`,
    [county, meeting, id, minutes, by, at],
    1,
  );

export const saveOff = (tx: Tx, county: string, meeting: string, id: string, off: boolean): Promise<void> =>
  tx.write(
    'update meeting_item set off = $4 where county = $1 and meeting_id = $2 and id = $3',
    [county, meeting, id, off],
    1,
  );

export type DecisionRow = { meetingId: string; itemId: string; taskId: string };

export const decisionsOf = (tx: Tx, county: string, meetings: readonly string[]): Promise<DecisionRow[]> =>
  tx.query<DecisionRow>(
    `select meeting_id as "meetingId", item_id as "itemId", task_id as "taskId" from meeting_decision
     where county = $1 and meeting_id = any ($2::uuid[])`,
    [county, [...meetings]],
  );

export const insertDecision = (tx: Tx, county: string, { meetingId, itemId, taskId }: DecisionRow): Promise<void> =>
  tx.write(
    'insert into meeting_decision (county, meeting_id, item_id, task_id) values ($1, $2, $3, $4)',
    [county, meetingId, itemId, taskId],
    1,
  );
