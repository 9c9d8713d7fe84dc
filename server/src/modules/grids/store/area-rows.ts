import type { Outline } from '@jieyou/contracts';
import { boxOf, closed, hectaresOf } from '../../../kernel/geo/outline.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

type Area = {
  readonly n: number;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly hectares: number;
};

/** 范围的各个版本, the newest first. */
export const areasOf = (tx: Tx, county: string, grid: string): Promise<Area[]> =>
  tx.query<Area>(
    `select n, valid_from as from, until_on as until, hectares from grid_area
     where county = $1 and grid_id = $2 order by n desc`,
    [county, grid],
  );

const asPolygon = (ring: readonly (readonly [number, number])[]): string =>
  `(${ring.map(([lng, lat]) => `(${lng},${lat})`).join(',')})`;

/** 定下范围: the earlier one ends on the day when this one begins. */
export async function saveArea(tx: Tx, county: string, grid: string, outline: Outline, from: LocalDate): Promise<void> {
  await tx.write('update grid_area set until_on = $3 where county = $1 and grid_id = $2 and until_on is null', [
    county,
    grid,
    from,
  ]);
  const { minLng, maxLng, minLat, maxLat } = boxOf(outline);
  const { n } = await tx.one<{ n: number }>(
    `insert into grid_area (county, grid_id, n, valid_from, outline, hectares, min_lng, max_lng, min_lat, max_lat)
     select $1, $2, count(*) + 1, $3, $4::jsonb, $5, $6, $7, $8, $9 from grid_area where county = $1 and grid_id = $2
     returning n`,
    [county, grid, from, JSON.stringify(outline), hectaresOf(outline), minLng, maxLng, minLat, maxLat],
  );
  const rings = outline.flatMap((part, at) =>
    part.map((ring, inner) => ({ at, inner, shape: asPolygon(closed(ring)) })),
  );
  await tx.write(
    `insert into grid_ring (county, grid_id, n, part, ring, shape)
     select $1, $2, $3, part, ring, shape::polygon from unnest($4::int[], $5::int[], $6::text[]) as r(part, ring, shape)`,
    [county, grid, n, rings.map(({ at }) => at), rings.map(({ inner }) => inner), rings.map(({ shape }) => shape)],
  );
}

export type Within = {
  readonly id: string;
  readonly code: string;
  readonly kind: 'basic' | 'exclusive' | 'micro';
  readonly name: string;
};

/**
 * 点在哪些网格里, today, the smallest first. The box is asked of the index; whether the point lies inside is asked of the
 * database's own polygons.
 */
export const gridsAtPoint = (tx: Tx, county: string, [lng, lat]: readonly [number, number]): Promise<Within[]> =>
  tx.query<Within>(
    `select g.id, g.code, g.kind, g.name
     from grid_area a join grid g on g.county = a.county and g.id = a.grid_id
     where a.county = $1 and a.min_lng <= $2 and a.max_lng >= $2 and a.min_lat <= $3 and a.max_lat >= $3
       and a.until_on is null
       and exists (select 1 from grid_ring o
         where o.county = a.county and o.grid_id = a.grid_id and o.n = a.n and o.ring = 0 and o.shape @> point($2, $3)
           and not exists (select 1 from grid_ring i
             where i.county = o.county and i.grid_id = o.grid_id and i.n = o.n and i.part = o.part and i.ring > 0
               and i.shape @> point($2, $3)))
     order by array_position(array['micro', 'exclusive', 'basic'], g.kind), a.hectares, g.code limit 20`,
    [county, lng, lat],
  );
