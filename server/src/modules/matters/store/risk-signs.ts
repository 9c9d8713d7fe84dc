import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 一件事项上看得到的迹象: all of the dispute, none of a person. */
export type RiskSigns = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly narrative: string;
  readonly repeats: number;
  readonly overdueDays: number;
  readonly returned: number;
  readonly group: number;
  readonly reopened: number;
};

const OPEN = `m.stage in ('registered','accepted','dispatched','in_handling')`;
const OWN = `exists (select 1 from unnest($3::text[]) s where m.owner_path = s or starts_with(m.owner_path, s || '.'))`;
const acts = (act: string): string => `(select count(*)::int from ledger_entry e
  where e.county = m.county and e.matter_id = m.id and e.act = '${act}')`;

/**
 * 在办事项的迹象, the longest overdue first. A repeat that came as a petition is not counted: how often somebody petitions
 * is nobody's mark.
 */
export const riskSigns = (
  tx: Tx,
  { county, scopes, now, most }: { county: string; scopes: readonly string[]; now: Instant; most: number },
): Promise<RiskSigns[]> =>
  tx.query<RiskSigns>(
    `select m.id, m.code, t.title, t.narrative,
       (select count(*)::int from matter_link l join matter o on o.county = l.county and o.id = l.from_id
         where l.county = m.county and l.to_id = m.id and l.kind = 'repeat' and o.state ->> 'channel' <> 'petition') as repeats,
       greatest(0, floor(extract(epoch from $4::timestamptz - m.nearest_due) / 86400))::int as "overdueDays",
       ${acts('return')} as returned, ${acts('reopen')} as reopened,
       coalesce((select max(n) from (select count(*)::int as n from party p
         where p.county = m.county and p.matter_id = m.id group by p.side) sides), 0) as "group"
     from matter m
       join lateral (select title, narrative from matter_text x
         where x.county = m.county and x.matter_id = m.id order by x.version desc limit 1) t on true
     where m.county = $1 and m.readable && $2::text[] and ${OWN} and ${OPEN}
     order by m.nearest_due nulls last, m.code limit $5`,
    [county, [...scopes], [...scopes], now, most],
  );
