import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { GridHolder } from '../domain/grid.ts';

const COLUMNS = `id, post, responsible, staff_id as staff, name, from_on as from, until_on as until, note`;

/** 岗位上的人, who serves now first, then who served before. */
export const holdersOf = (tx: Tx, county: string, grid: string): Promise<GridHolder[]> =>
  tx.query<GridHolder>(
    `select ${COLUMNS} from grid_holder where county = $1 and grid_id = $2
     order by (until_on is null) desc, responsible desc, from_on desc, id limit 100`,
    [county, grid],
  );

export const insertHolder = (
  tx: Tx,
  county: string,
  grid: string,
  { id, post, responsible, staff, name, from, note }: Omit<GridHolder, 'until'>,
): Promise<void> =>
  tx.write(
    `insert into grid_holder (county, id, grid_id, post, responsible, staff_id, name, from_on, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [county, id, grid, post, responsible, staff, name, from, note],
    1,
  );

/** 离岗. */
export const endHolder = (tx: Tx, county: string, id: string, on: LocalDate, note: string | null): Promise<void> =>
  tx.write(
    'update grid_holder set until_on = $3, note = coalesce($4, note) where county = $1 and id = $2',
    [county, id, on, note],
    1,
  );
