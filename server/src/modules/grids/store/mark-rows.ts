import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { GridMark } from '../domain/grid.ts';

const COLUMNS = 'm.id, m.grid_id as grid, m.kind, m.name, m.aliases, m.lng, m.lat';

export const marksOf = (tx: Tx, county: string, grid: string): Promise<GridMark[]> =>
  tx.query<GridMark>(
    `select ${COLUMNS} from grid_mark m where m.county = $1 and m.grid_id = $2 and m.until_on is null
     order by m.kind, m.name, m.id limit 500`,
    [county, grid],
  );

/** 按叫法找: by a part of the name or of what people call it. */
export const findMarks = (tx: Tx, county: string, said: string): Promise<(GridMark & { gridName: string })[]> =>
  tx.query(
    `select ${COLUMNS}, g.name as "gridName" from grid_mark m join grid g on g.county = m.county and g.id = m.grid_id
     where m.county = $1 and m.until_on is null and g.until_on is null
       and (strpos(m.name, $2) > 0 or strpos(array_to_string(m.aliases, ' '), $2) > 0)
     order by (m.name = $2) desc, length(m.name), m.name, m.id limit 20`,
    [county, said],
  );

export const insertMark = (tx: Tx, county: string, mark: GridMark): Promise<void> =>
  tx.write(
    `insert into grid_mark (county, id, grid_id, kind, name, aliases, lng, lat)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [county, mark.id, mark.grid, mark.kind, mark.name, [...mark.aliases], mark.lng, mark.lat],
    1,
  );

/** 撤去: how many there were. */
export const endMark = (
  tx: Tx,
  county: string,
  { grid, mark }: { grid: string; mark: string },
  on: LocalDate,
): Promise<number> =>
  tx.execute('update grid_mark set until_on = $4 where county = $1 and grid_id = $2 and id = $3 and until_on is null', [
    county,
    grid,
    mark,
    on,
  ]);
