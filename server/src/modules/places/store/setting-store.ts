import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type OpenedCounty = { readonly county: string; readonly name: string; readonly demo: boolean };

export const readCounties = (tx: Tx): Promise<OpenedCounty[]> =>
  tx.query<OpenedCounty>('select county, name, demo from county_setting order by county');

/** False when the county has its row already. */
export async function insertCounty(tx: Tx, { county, name, demo }: OpenedCounty, at: Instant): Promise<boolean> {
  const written = await tx.execute(
    `insert into county_setting (county, name, demo, created_at) values ($1, $2, $3, $4)
     on conflict (county) do nothing`,
    [county, name, demo, at],
  );
  return written === 1;
}
