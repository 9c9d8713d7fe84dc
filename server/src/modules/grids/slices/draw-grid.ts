import type { DrawGrid, LngLat } from '@jieyou/contracts';
import { closed } from '../../../kernel/geo/outline.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { checkShape } from '../domain/check-shape.ts';
import { nextCode } from '../domain/grid-code.ts';
import type { GridRefusal } from '../domain/refusals.ts';
import { saveArea } from '../store/area-rows.ts';
import { codesIn, endGrid, findGrid, insertGrid, microIn } from '../store/grid-rows.ts';
import { onGrid, villageToDraw } from './deps.ts';
import type { Asked, GridAnswer, GridsDeps } from './deps.ts';

const shapeOf = (ring: readonly LngLat[]) => [[closed(ring).map(([lng, lat]): LngLat => [lng, lat])]];

async function parentOf(
  tx: Tx,
  county: string,
  { kind, parent, village }: Pick<DrawGrid, 'kind' | 'parent' | 'village'>,
): Promise<GridRefusal | null> {
  if (kind !== 'micro') return parent === undefined ? null : { code: 'wrong_parent' };
  if (parent === undefined) return { code: 'micro_needs_parent' };
  const above = await findGrid(tx, county, parent);
  const fits = above?.kind === 'basic' && above.village === village && above.until === null;
  return fits ? null : { code: 'wrong_parent' };
}

/** 画一个网格: the code is the next of its village. */
export const drawGrid = (deps: GridsDeps, signed: Signed, asked: DrawGrid): GridAnswer =>
  onceOnly<GridRefusal>(
    deps,
    signed,
    { commandId: asked.commandId, asked: { act: 'draw', ...asked, parent: asked.parent ?? null } },
    async (tx) => {
      const village = await villageToDraw(deps, tx, signed, asked.village);
      if (!village.ok) return village;
      const outline = shapeOf(asked.ring);
      const wrong = checkShape(outline);
      if (wrong) return refuse({ code: wrong });
      const misplaced = await parentOf(tx, signed.county, asked);
      if (misplaced) return refuse(misplaced);
      const code = nextCode(village.value.areaCode, await codesIn(tx, signed.county, asked.village));
      if (code === null) return refuse({ code: 'no_code_left' as const });
      const today = dayOf(deps.now());
      const { kind, name, village: path, parent = null } = asked;
      const id = deps.newId();
      await insertGrid(tx, signed.county, { id, code, kind, name, village: path, parent, aliases: [] }, today);
      await saveArea(tx, signed.county, id, outline, today);
      return ok({ id });
    },
  );

/** 改划范围: from today on. */
export const reshapeGrid = (deps: GridsDeps, signed: Signed, asked: Asked, ring: readonly LngLat[]): GridAnswer =>
  onGrid(
    deps,
    signed,
    asked,
    { act: 'reshape', ring: ring.map(([lng, lat]) => [lng, lat]) },
    async (tx, grid, today) => {
      const outline = shapeOf(ring);
      const wrong = checkShape(outline);
      if (wrong) return refuse({ code: wrong });
      await saveArea(tx, signed.county, grid.id, outline, today);
      return ok({ id: grid.id });
    },
  );

/** 撤销网格: its code is never given again, and leads to the grid that took its place. */
export const closeGrid = (deps: GridsDeps, signed: Signed, asked: Asked, replacedBy: string | null): GridAnswer =>
  onGrid(deps, signed, asked, { act: 'end', replacedBy }, async (tx, grid, today) => {
    const count = await microIn(tx, signed.county, grid.id);
    if (count > 0) return refuse({ code: 'still_divided' as const, count });
    const next = replacedBy === null ? null : await findGrid(tx, signed.county, replacedBy);
    if (next === undefined || (next && (next.id === grid.id || next.until !== null))) {
      return refuse({ code: 'wrong_successor' as const });
    }
    await endGrid(tx, signed.county, grid.id, today, replacedBy);
    return ok({ id: grid.id });
  });
