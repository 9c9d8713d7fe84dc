import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Org } from '../domain/org.ts';

const COLUMNS = `county, id, path, kind, name, short_name as "shortName", area_code as "areaCode",
  valid_from as "validFrom", valid_to as "validTo"`;

export const findOrg = (tx: Tx, county: string, path: string): Promise<Org | undefined> =>
  tx.maybe<Org>(`select ${COLUMNS} from org where county = $1 and path = $2`, [county, path]);

/** Parents before children, siblings in the order of their paths. */
export const readTree = (tx: Tx, county: string, on: LocalDate): Promise<Org[]> =>
  tx.query<Org>(
    `select ${COLUMNS} from org
     where county = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)
     order by string_to_array(path, '.')`,
    [county, on],
  );

/** False when the path is taken. */
export async function insertOrg(tx: Tx, org: Org): Promise<boolean> {
  const written = await tx.execute(
    `insert into org (county, id, path, kind, name, short_name, area_code, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (county, path) do nothing`,
    [org.county, org.id, org.path, org.kind, org.name, org.shortName, org.areaCode, org.validFrom, org.validTo],
  );
  return written === 1;
}
