import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { NoticeParams, Template } from '../domain/notice.ts';
import type { Reader } from './inbox.ts';

export type SlipRow = {
  id: string;
  matterId: string | null;
  code: string;
  template: Template;
  params: NoticeParams;
  at: Instant;
  printed: boolean;
  /** 单位名称, or the person's name while the reader may open the matter. */
  unit: string | null;
  person: string | null;
  safeContact: string | null;
  /** 文号, while the reader may read the order. */
  number: string | null;
  from: string | null;
};

const SLIPS = `
  select n.id, m.id as "matterId", n.code, n.template, n.params, n.created_at as at, n.state = 'printed' as printed,
    o.name as unit, p.name as person, p.safe_contact as "safeContact", w.number,
    (select name from org f where f.county = n.county and f.path = substr(n.reader, 6)) as "from"
  from notice n
    left join matter m on m.county = n.county and m.id = n.matter_id
    left join org o on o.county = n.county and o.path = n.to_path
    left join party p on p.county = n.county and p.matter_id = n.matter_id and p.id = n.to_party
    left join work_order w on w.county = n.county and w.id = (n.params ->> 'order')::uuid
  where n.county = $1 and n.reader = any($2::text[]) and n.channel = 'print'
    and n.state in ('waiting', 'sent', 'printed') and p.do_not_contact is not true`;

/** 待打印的和近日打印过的, those still to print first. */
export const readSlips = (tx: Tx, { county, keys }: Reader, since: Instant, limit: number): Promise<SlipRow[]> =>
  tx.query<SlipRow>(
    `select * from (${SLIPS}) slips where not printed or at >= $3 order by printed, at desc, id limit $4`,
    [county, [...keys], since, limit],
  );

export const findSlip = (tx: Tx, { county, keys }: Reader, id: string): Promise<SlipRow | undefined> =>
  tx.maybe<SlipRow>(`${SLIPS} and n.id = $3`, [county, [...keys], id]);

export async function countToPrint(tx: Tx, { county, keys }: Reader): Promise<number> {
  const { count } = await tx.one<{ count: number }>(`select count(*) from (${SLIPS}) slips where not printed`, [
    ...[county, [...keys]],
  ]);
  return count;
}

/** 记为已打印. */
export const markPrinted = (tx: Tx, county: string, id: string): Promise<number> =>
  tx.execute(`update notice set state = 'printed' where county = $1 and id = $2 and state in ('waiting', 'sent')`, [
    county,
    id,
  ]);
