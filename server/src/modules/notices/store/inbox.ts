import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { NoticeParams, Template } from '../domain/notice.ts';

export type InboxRow = {
  id: string;
  /** Null where the reader may no longer open the matter. */
  matterId: string | null;
  code: string;
  template: Template;
  params: NoticeParams;
  at: Instant;
  urgent: boolean;
  read: boolean;
};

export type Reader = { readonly county: string; readonly staffId: string; readonly keys: readonly string[] };

const MINE = `
  select n.id, m.id as "matterId", n.code, n.template, n.params, n.created_at as at, n.urgent,
    exists (select 1 from notice_receipt r where r.county = n.county and r.notice_id = n.id
      and r.event = 'read' and r.by_staff = $3) as read
  from notice n left join matter m on m.county = n.county and m.id = n.matter_id
  where n.county = $1 and n.reader = any($2::text[]) and n.channel = 'screen' and n.state in ('waiting', 'sent')
    and n.created_at >= $4`;

/** 收件箱, unread first, the newest first among them. */
export const readInbox = (
  tx: Tx,
  { county, keys, staffId }: Reader,
  since: Instant,
  limit: number,
): Promise<InboxRow[]> =>
  tx.query<InboxRow>(`select * from (${MINE}) mine order by read, urgent desc, at desc, id limit $5`, [
    ...[county, [...keys], staffId, since, limit],
  ]);

/** 未读的件数. */
export async function countUnread(tx: Tx, { county, keys, staffId }: Reader, since: Instant): Promise<number> {
  const { count } = await tx.one<{ count: number }>(`select count(*) from (${MINE}) mine where not read`, [
    ...[county, [...keys], staffId, since],
  ]);
  return count;
}

/** 是否本岗收件箱里的. */
export async function isMine(tx: Tx, { county, keys }: Reader, id: string, channel: string): Promise<boolean> {
  const found = await tx.maybe(
    'select 1 from notice where county = $1 and id = $2 and channel = $3 and reader = any($4::text[])',
    [county, id, channel, [...keys]],
  );
  return found !== undefined;
}
