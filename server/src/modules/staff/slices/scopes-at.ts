import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 各单位在任岗位的范围: what somebody who serves there that day may read. */
export async function scopesAt(
  tx: Tx,
  county: string,
  units: readonly string[],
  on: LocalDate,
): Promise<Map<string, readonly string[]>> {
  const rows = await tx.query<{ unit: string; scopes: string[] }>(
    `select o.path as unit, array_agg(distinct p.scope_path) as scopes
     from org o join post p on p.county = o.county and p.org_id = o.id
     where o.county = $1 and o.path = any ($2::text[]) and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
     group by o.path`,
    [county, [...units], on],
  );
  return new Map(rows.map(({ unit, scopes }) => [unit, scopes]));
}
