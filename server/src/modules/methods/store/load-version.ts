import type { Tx } from '../../../platform/db/index.ts';
import type { MethodRow } from './method-store.ts';

/** 一个版本, published or proposed, to be read only. */
export const loadVersion = (tx: Tx, county: string, id: string, version: number): Promise<MethodRow | undefined> =>
  tx.maybe<MethodRow>('select * from method where county = $1 and id = $2 and version = $3', [county, id, version]);
