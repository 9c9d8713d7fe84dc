import type { GridLine, GridPage, GridsAt, GridsView, MarksFound } from '@jieyou/contracts';
import { fromGcj02 } from '../../../kernel/geo/gcj02.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../matters/index.ts';
import type { Grid } from '../domain/grid.ts';
import { sayGridRefusal } from '../domain/refusals.ts';
import { areasOf, gridsAtPoint } from '../store/area-rows.ts';
import { countVacant, findGrid, listGrids } from '../store/grid-rows.ts';
import { holdersOf } from '../store/holder-rows.ts';
import { findMarks, marksOf } from '../store/mark-rows.ts';
import { isKeeper, notKeeper, reaches } from './deps.ts';
import type { GridsDeps } from './deps.ts';

const MOST = 600;

async function linesOf(deps: GridsDeps, tx: Tx, county: string, grids: readonly Grid[]): Promise<GridLine[]> {
  const places = await deps.places(tx, county);
  const names = await deps.staffNames(
    tx,
    county,
    grids.flatMap(({ holderStaff }) => holderStaff ?? []),
  );
  return grids.map((grid) => ({
    ...{ id: grid.id, code: grid.code, kind: grid.kind, name: grid.name },
    village: { path: grid.village, name: places.unit(grid.village)?.name ?? grid.village },
    responsible: grid.holderStaff === null ? grid.holderName : (names.get(grid.holderStaff) ?? null),
    hectares: grid.hectares,
    tags: [...grid.tags],
    policeBeat: grid.policeBeat,
    outline: grid.outline,
  }));
}

const mayKeep = (signed: Signed, village: string | null, name: string) => {
  if (!isKeeper(signed)) return { ok: false, words: notKeeper };
  if (village === null || reaches(signed, village)) return { ok: true, words: null };
  return { ok: false, words: sayGridRefusal({ code: 'not_my_village', village: name }) };
};

const nothing = '还没有划网格。请主任在本页画，或从 GeoJSON 文件导入。';

/** 网格清单, under one unit of the tree; the whole county unless one is asked for. */
export const readGrids = (
  deps: GridsDeps,
  signed: Signed,
  asked: { under?: string | undefined; vacant: boolean },
): Promise<GridsView> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const under = asked.under ?? `c${county}`;
    const found = await listGrids(tx, county, { under, vacant: asked.vacant }, MOST + 1);
    const vacant = await countVacant(tx, county, under);
    const empty = asked.vacant ? '这里的网格都有负责人。' : nothing;
    return {
      asOf: deps.now(),
      grids: await linesOf(deps, tx, county, found.slice(0, MOST)),
      more: found.length > MOST,
      vacant,
      mayKeep: mayKeep(signed, null, ''),
      empty: found.length > 0 ? null : empty,
    };
  });

const reference = async (tx: Tx, county: string, id: string | null): Promise<{ id: string; name: string } | null> => {
  const found = id === null ? undefined : await findGrid(tx, county, id);
  return found ? { id: found.id, name: found.name } : null;
};

/** 一个网格: its outline and its neighbours, who serves and served in it, its places, its history. */
export const readGrid = (deps: GridsDeps, signed: Signed, id: string): Promise<GridPage | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const grid = await findGrid(tx, county, id);
    if (!grid) return undefined;
    const [line] = await linesOf(deps, tx, county, [grid]);
    if (!line) return undefined;
    const around = await listGrids(tx, county, { under: grid.village, vacant: false }, 200);
    const neighbours = await linesOf(
      deps,
      tx,
      county,
      around.filter((other) => other.id !== id),
    );
    const holders = await holdersOf(tx, county, id);
    const names = await deps.staffNames(
      tx,
      county,
      holders.flatMap(({ staff }) => staff ?? []),
    );
    const marks = await marksOf(tx, county, id);
    return {
      grid: line,
      aliases: [...grid.aliases],
      ...{ from: grid.from, until: grid.until },
      replacedBy: await reference(tx, county, grid.replacedBy),
      parent: await reference(tx, county, grid.parent),
      areas: await areasOf(tx, county, id),
      holders: holders.map(({ staff, name, ...holder }) => ({
        ...holder,
        name: staff === null ? (name ?? '') : (names.get(staff) ?? ''),
      })),
      marks: marks.map(({ id: mark, kind, name, aliases, lng, lat }) => ({
        ...{ id: mark, kind, name, aliases: [...aliases], at: [lng, lat] as [number, number] },
      })),
      neighbours,
      mayKeep: mayKeep(signed, grid.village, line.village.name),
    };
  });

/** 点在哪个网格. */
export const locate = (
  deps: GridsDeps,
  signed: Signed,
  { lng, lat, datum }: { lng: number; lat: number; datum: string },
): Promise<GridsAt> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const at = datum === 'gcj02' ? fromGcj02([lng, lat]) : ([lng, lat] as const);
    const grids = await gridsAtPoint(tx, signed.county, at);
    const empty = '这一点不在任何网格里。请核对坐标系，或请主任补划。';
    return { grids, empty: grids.length > 0 ? null : empty };
  });

/** 按叫法找地点. */
export const searchMarks = (deps: GridsDeps, signed: Signed, said: string): Promise<MarksFound> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const found = said === '' ? [] : await findMarks(tx, signed.county, said);
    return {
      marks: found.map(({ id, kind, name, aliases, lng, lat, grid, gridName }) => ({
        ...{ id, kind, name, aliases: [...aliases], at: [lng, lat] as [number, number] },
        grid: { id: grid, name: gridName },
      })),
    };
  });
