import type { UnitView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { listTree } from '../../places/index.ts';
import type { MeasuresRefusal } from '../domain/refusals.ts';
import type { TallyAsk } from '../store/tally.ts';
import type { MeasuresDeps } from './deps.ts';

const AREAS: readonly string[] = ['county', 'township', 'village'];

export interface Ground {
  readonly tree: Awaited<ReturnType<typeof listTree>>;
  readonly name: (path: string) => string;
}

export async function groundOf(tx: Tx, { now }: Pick<MeasuresDeps, 'now'>, county: string): Promise<Ground> {
  const tree = await listTree(tx, county, dayOf(now()));
  const names = new Map(tree.map(({ path, name }) => [path, name]));
  return { tree, name: (path) => names.get(path) ?? path };
}

const hasScope = ({ scope, post }: Signed): boolean => scope.scopes.includes(post.scopePath);
const depth = (path: string): number => path.split('.').length;

/** 可以统计的单位: one's own scope, and the areas and departments one level below it. */
export function scopesOf(signed: Signed, { tree }: Ground): UnitView[] {
  if (!hasScope(signed)) return [];
  const own = signed.post.scopePath;
  return tree
    .filter(({ path, kind }) => path === own || (covers(own, path) && (kind === 'department' || AREAS.includes(kind))))
    .filter(({ path }) => depth(path) <= depth(own) + 1)
    .map(({ path, name }) => ({ path, name }));
}

/** 数谁的: an area counts what it answers for, a department or a committee what it has in hand as lead. */
export function scopeOf(
  signed: Signed,
  { tree, name }: Ground,
  asked: string | undefined,
): Result<TallyAsk['scope'] & { name: string }, MeasuresRefusal> {
  if (!hasScope(signed)) return refuse({ code: 'no_scope' });
  const path = asked ?? signed.post.scopePath;
  if (!covers(signed.post.scopePath, path)) return refuse({ code: 'outside_your_scope', unit: name(path) });
  const kind = tree.find((unit) => unit.path === path)?.kind ?? 'department';
  return ok({ path, name: name(path), by: AREAS.includes(kind) || kind === 'centre' ? 'owner_path' : 'lead_path' });
}
