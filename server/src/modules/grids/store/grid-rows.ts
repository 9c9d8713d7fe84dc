import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { KnownGrid } from '../domain/judge-sheet.ts';
import type { Grid } from '../domain/grid.ts';

const COLUMNS = `g.id, g.code, g.kind, g.name, g.village_path as village, g.parent_id as parent, g.aliases, g.tags,
  g.police_beat as "policeBeat", g.valid_from as from, g.until_on as until, g.replaced_by as "replacedBy",
  a.hectares, a.outline, h.staff_id as "holderStaff", h.name as "holderName"`;

// The last outline there was, also of a grid that has ended.
const TABLES = `grid g
  join lateral (select hectares, outline from grid_area where county = g.county and grid_id = g.id
    order by n desc limit 1) a on true
  left join grid_holder h on h.county = g.county and h.grid_id = g.id and h.responsible and h.until_on is null`;

export type Wanted = { readonly under: string; readonly vacant: boolean };

/** 在用的网格, under a unit of the tree. */
export const listGrids = (tx: Tx, county: string, { under, vacant }: Wanted, limit: number): Promise<Grid[]> =>
  tx.query<Grid>(
    `select ${COLUMNS} from ${TABLES}
     where g.county = $1 and g.until_on is null and $2 = any (path_chain(g.village_path))
       and (not $3 or h.id is null)
     order by g.code limit $4`,
    [county, under, vacant, limit],
  );

export const countVacant = async (tx: Tx, county: string, under: string): Promise<number> =>
  (
    await tx.one<{ count: number }>(
      `select count(*)::int as count from grid g
       where g.county = $1 and g.until_on is null and $2 = any (path_chain(g.village_path))
         and not exists (select 1 from grid_holder h where h.county = g.county and h.grid_id = g.id
           and h.responsible and h.until_on is null)`,
      [county, under],
    )
  ).count;

export const findGrid = (tx: Tx, county: string, id: string): Promise<Grid | undefined> =>
  tx.maybe<Grid>(`select ${COLUMNS} from ${TABLES} where g.county = $1 and g.id = $2`, [county, id]);

/** 取一个网格，锁住. */
export async function lockGrid(tx: Tx, county: string, id: string): Promise<Grid | undefined> {
  await tx.maybe('select id from grid where county = $1 and id = $2 for update', [county, id]);
  return findGrid(tx, county, id);
}

/** 各村用过的编号, ended ones too. Two who draw in one village wait for each other here. */
export async function codesIn(tx: Tx, county: string, village: string): Promise<string[]> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`grids/${county}/${village}`]);
  const rows = await tx.query<{ code: string }>('select code from grid where county = $1 and village_path = $2', [
    county,
    village,
  ]);
  return rows.map(({ code }) => code);
}

/** 在册的网格 of these villages, with the middle of each. */
export const knownIn = (tx: Tx, county: string, villages: readonly string[]): Promise<KnownGrid[]> =>
  tx.query<KnownGrid>(
    `select g.village_path as village, g.name, g.aliases,
       array[(a.min_lng + a.max_lng) / 2, (a.min_lat + a.max_lat) / 2] as middle
     from grid g join grid_area a on a.county = g.county and a.grid_id = g.id and a.until_on is null
     where g.county = $1 and g.village_path = any ($2) and g.until_on is null`,
    [county, [...villages]],
  );

export type NewGrid = Pick<Grid, 'id' | 'code' | 'kind' | 'name' | 'village' | 'parent' | 'aliases'>;

export const insertGrid = (tx: Tx, county: string, grid: NewGrid, from: LocalDate): Promise<void> =>
  tx.write(
    `insert into grid (county, id, code, kind, name, village_path, parent_id, aliases, valid_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [county, grid.id, grid.code, grid.kind, grid.name, grid.village, grid.parent, [...grid.aliases], from],
    1,
  );

export type Described = {
  readonly name: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly policeBeat: string | null;
};

export const describe = (tx: Tx, county: string, id: string, to: Described): Promise<void> =>
  tx.write(
    'update grid set name = $3, tags = $4, aliases = $5, police_beat = $6 where county = $1 and id = $2',
    [county, id, to.name, [...to.tags], [...to.aliases], to.policeBeat],
    1,
  );

/** 撤销: the outline and the posts end with it. */
export async function endGrid(tx: Tx, county: string, id: string, on: LocalDate, by: string | null): Promise<void> {
  await tx.write(
    'update grid set until_on = $3, replaced_by = $4 where county = $1 and id = $2',
    [county, id, on, by],
    1,
  );
  await tx.write('update grid_area set until_on = $3 where county = $1 and grid_id = $2 and until_on is null', [
    county,
    id,
    on,
  ]);
  await tx.write('update grid_holder set until_on = $3 where county = $1 and grid_id = $2 and until_on is null', [
    county,
    id,
    on,
  ]);
}

export const microIn = async (tx: Tx, county: string, id: string): Promise<number> =>
  (
    await tx.one<{ count: number }>(
      'select count(*)::int as count from grid where county = $1 and parent_id = $2 and until_on is null',
      [county, id],
    )
  ).count;
