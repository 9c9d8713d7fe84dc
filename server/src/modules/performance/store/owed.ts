import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 将到期、已到期而没有履行的一项, or a day on which somebody has to ask. */
export interface Owed {
  id: string;
  kind: 'item' | 'call_back' | 'road';
  mediationId: string;
  matterId: string;
  committee: string;
  debtor: string | null;
  due: LocalDate;
}

/** 到 `until` 为止应提醒的, page by page in the order of their days. */
export const owedUntil = (
  tx: Tx,
  county: string,
  until: LocalDate,
  { limit, after }: { limit: number; after?: Owed },
): Promise<Owed[]> =>
  tx.query<Owed>(
    `select * from (
       select item as id, 'item' as kind, mediation_id as "mediationId", matter_id as "matterId",
         committee_path as committee, debtor, due
       from performance_item where county = $1 and state <> 'done' and due <= $2
       union all
       select id, kind, mediation_id, matter_id, committee_path, null, due
       from performance_date where county = $1 and state = 'open' and due <= $2) owed
     where $3::date is null or (due, "mediationId", id) > ($3::date, $4::uuid, $5::text)
     order by due, "mediationId", id limit ${limit}`,
    [county, until, after?.due ?? null, after?.mediationId ?? null, after?.id ?? null],
  );
