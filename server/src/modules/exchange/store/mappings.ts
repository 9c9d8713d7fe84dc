import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Importer } from '../domain/importer.ts';
import type { Mapping } from '../domain/mapping.ts';

export type SavedMapping = { name: string; mapping: Mapping; org_path: string; saved_at: Instant };

export const findMapping = (tx: Tx, county: string, name: string): Promise<SavedMapping | undefined> =>
  tx.maybe<SavedMapping>(
    'select name, mapping, org_path, saved_at from import_mapping where county = $1 and name = $2',
    [county, name],
  );

export const listMappings = (tx: Tx, county: string): Promise<SavedMapping[]> =>
  tx.query<SavedMapping>(
    'select name, mapping, org_path, saved_at from import_mapping where county = $1 order by name',
    [county],
  );

/** 存列对应; the answer is false when another unit has one of this name. */
export async function saveMapping(
  tx: Tx,
  by: Importer,
  { name, mapping, now }: { name: string; mapping: Mapping; now: Instant },
): Promise<boolean> {
  const there = await findMapping(tx, by.county, name);
  if (there && there.org_path !== by.post.orgPath) return false;
  await tx.execute(
    `insert into import_mapping (county, name, mapping, org_path, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (county, name) do update
       set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [by.county, name, JSON.stringify(mapping), by.post.orgPath, by.staffId, now],
  );
  return true;
}
