import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Scope, Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import { listTree } from '../../places/index.ts';
import { nameUnit } from '../domain/name-unit.ts';
import type { NamedUnit } from '../domain/name-unit.ts';
import type { ListedUnit } from '../domain/lie-of-matter.ts';
import { mayDecide, mayDraft } from '../domain/keeper.ts';
import type { May } from '../domain/keeper.ts';

/** 职责清单所需. */
export type DutiesDeps = Pick<MattersDeps, 'db' | 'now' | 'newId' | 'staffNames'>;

/** 维护人的范围: one's own, and the key of the list. Only for whom `mayDraft` has let through. */
export const keeperScope = (scope: Scope): Scope => ({ ...scope, scopes: [...scope.scopes, 'duties:keeper'] });

/** What every look at the list needs: the units of today, and what this post may do. */
export type Ground = {
  readonly today: LocalDate;
  readonly units: readonly ListedUnit[];
  readonly byPath: ReadonlyMap<string, ListedUnit>;
  readonly unit: (value: string) => NamedUnit;
  readonly can: { readonly draft: May; readonly decide: May };
};

/** 今日的单位与本岗位可办的. */
export async function groundOf(tx: Tx, { now }: Pick<DutiesDeps, 'now'>, signed: Signed): Promise<Ground> {
  const today = dayOf(now());
  const units = await listTree(tx, signed.county, today);
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  const kindOf = (path: string): ListedUnit['kind'] | undefined => byPath.get(path)?.kind;
  const can = { draft: mayDraft(signed.post, kindOf), decide: mayDecide(signed.post, kindOf) };
  return { today, units, byPath, unit: (value) => nameUnit(value, byPath), can };
}
