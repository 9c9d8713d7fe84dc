import type { Method } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { readPublished } from '../store/read-published.ts';
import { loadInForce, loadPublished } from '../store/method-store.ts';

/** 现行工作法: the newest published one in effect on that day; null where the county has published none. */
export async function methodInForce(tx: Tx, county: string, on: LocalDate): Promise<Method | null> {
  const row = await loadInForce(tx, county, on);
  return row ? readPublished(row) : null;
}

/** 事项登记时的工作法版本, such as `neutral@1`; null when no such version was ever published. */
export async function methodByVersion(tx: Tx, county: string, version: string): Promise<Method | null> {
  const found = /^([a-z][a-z0-9_-]*)@([1-9]\d*)$/.exec(version);
  if (!found) return null;
  const row = await loadPublished(tx, county, found[1] ?? '', Number(found[2]));
  return row ? readPublished(row) : null;
}
