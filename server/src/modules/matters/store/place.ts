import type { Tx } from '../../../platform/db/index.ts';

/** 发生地, as it was written down; through the asker's own rights. */
export async function placeOf(tx: Tx, county: string, matterId: string): Promise<string> {
  const row = await tx.maybe<{ place: string }>('select place from matter where county = $1 and id = $2', [
    ...[county, matterId],
  ]);
  return row?.place ?? '';
}
