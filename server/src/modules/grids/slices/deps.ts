import { roles } from '@jieyou/contracts';
import { refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done, MattersDeps, Signed } from '../../matters/index.ts';
import { orgByPath } from '../../places/index.ts';
import type { Grid } from '../domain/grid.ts';
import type { GridRefusal } from '../domain/refusals.ts';
import { lockGrid } from '../store/grid-rows.ts';

/** 网格模块所需. */
export type GridsDeps = Pick<MattersDeps, 'db' | 'crypto' | 'now' | 'newId' | 'places' | 'staffNames' | 'postsOf'>;

export type GridAnswer = Promise<Result<Done, GridRefusal>>;

/** 谁可以划网格: the director of the township's or the county's centre. */
export const isKeeper = ({ post }: Signed): boolean => post.role === 'centre_director';

export const notKeeper = `网格由「${roles.centre_director}」划定和调整，您可以查看`;

export const reaches = ({ scope }: Signed, village: string): boolean =>
  scope.scopes.some((path) => village === path || village.startsWith(`${path}.`));

export type Village = { readonly path: string; readonly name: string; readonly areaCode: string };

/** 村（社区）that one may draw in. */
export async function villageToDraw(
  deps: GridsDeps,
  tx: Tx,
  signed: Signed,
  path: string,
): Promise<Result<Village, GridRefusal>> {
  const org = await orgByPath(tx, signed.county, path);
  const today = dayOf(deps.now());
  if (!org || org.kind !== 'village' || (org.validTo !== null && org.validTo < today)) {
    return refuse({ code: 'no_such_village' });
  }
  if (!reaches(signed, path)) return refuse({ code: 'not_my_village', village: org.name });
  return { ok: true, value: org };
}

export type Asked = { readonly commandId: string; readonly grid: string };

/** 改一个在用的网格: found, within reach, locked, once. */
export const onGrid = (
  deps: GridsDeps,
  signed: Signed,
  { commandId, grid: id }: Asked,
  asked: Parameters<typeof onceOnly>[2]['asked'],
  run: (tx: Tx, grid: Grid, today: LocalDate) => GridAnswer,
): GridAnswer =>
  onceOnly<GridRefusal>(deps, signed, { commandId, asked: { grid: id, asked } }, async (tx) => {
    const grid = await lockGrid(tx, signed.county, id);
    if (!grid) return refuse({ code: 'no_such_grid' as const });
    const village = await villageToDraw(deps, tx, signed, grid.village);
    if (!village.ok) return village;
    if (grid.until !== null) return refuse({ code: 'grid_ended' as const, on: grid.until });
    return run(tx, grid, dayOf(deps.now()));
  });
