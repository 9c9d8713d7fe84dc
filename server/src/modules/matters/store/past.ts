import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../domain/matter.ts';

/** 一段时间里登记的: the walled ones are never counted among them. */
export interface Period {
  from: Instant;
  to: Instant;
}

const WHERE = `m.county = $1 and m.readable && jy_scopes() and m.walled = '{}'
  and m.registered_at >= $2 and m.registered_at < $3`;

/** 这段时间里有几件, within the asker's rights. */
export const countPast = async (tx: Tx, county: string, { from, to }: Period): Promise<number> =>
  (await tx.one<{ count: number }>(`select count(*) as count from matter m where ${WHERE}`, [county, from, to])).count;

/** Where a batch ended: the last matter of it, as the database writes its moment. */
export interface PastPlace {
  registered: string;
  id: string;
}

/** 这段时间里的事项，一批一批, the newest first. */
export async function readPast(
  tx: Tx,
  county: string,
  { from, to }: Period,
  { after, limit }: { after: PastPlace | undefined; limit: number },
): Promise<{ matters: Matter[]; last: PastPlace | null }> {
  const place = after ? [after.registered, after.id] : [];
  const beyond = after
    ? 'and (m.registered_at < $4::timestamptz or (m.registered_at = $4::timestamptz and m.id > $5::uuid))'
    : '';
  const rows = await tx.query<{ state: Matter; registered: string }>(
    `select m.state, m.registered_at::text as registered from matter m where ${WHERE} ${beyond}
     order by m.registered_at desc, m.id limit ${limit}`,
    [county, from, to, ...place],
  );
  const last = rows.at(-1);
  const more = rows.length === limit && last !== undefined;
  return {
    matters: rows.map(({ state }) => state),
    last: more ? { registered: last.registered, id: last.state.id } : null,
  };
}
