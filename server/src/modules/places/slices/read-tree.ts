import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { isDispatchable } from '../domain/org.ts';
import type { Org } from '../domain/org.ts';
import { findOrg, readTree } from '../store/org-store.ts';

/** 按路径找组织, also one no longer in use. */
export const orgByPath = (tx: Tx, county: string, path: string): Promise<Org | undefined> => findOrg(tx, county, path);

/** 组织树: what is in use that day, parents before children. */
export const listTree = (tx: Tx, county: string, on: LocalDate): Promise<Org[]> => readTree(tx, county, on);

/** 可交办的单位. */
export async function unitsToDispatchTo(tx: Tx, county: string, on: LocalDate): Promise<Org[]> {
  return (await readTree(tx, county, on)).filter(isDispatchable);
}
