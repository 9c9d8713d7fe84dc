import type { Tx } from '../../../platform/db/index.ts';
import type { MethodRow } from './method-store.ts';

/** 下一个可用的版本号: no version is ever written over. */
export async function nextVersion(tx: Tx, county: string, id: string): Promise<number> {
  const sql = 'select coalesce(max(version), 0) as last from method where county = $1 and id = $2';
  return (await tx.one<{ last: number }>(sql, [county, id])).last + 1;
}

/** 一个版本, published or proposed, to be read only. */
export const loadVersion = (tx: Tx, county: string, id: string, version: number): Promise<MethodRow | undefined> =>
  tx.maybe<MethodRow>('select * from method where county = $1 and id = $2 and version = $3', [county, id, version]);
