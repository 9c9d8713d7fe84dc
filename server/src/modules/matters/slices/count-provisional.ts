import type { Tx } from '../../../platform/db/index.ts';

const QUERY = `
  select count(*) as count from (
    select 1 from matter m, jsonb_array_elements(m.state -> 'clocks') clock
    where m.county = $1 and m.readable && jy_scopes()
      and m.stage in ('registered','accepted','dispatched','in_handling','concluded','verified')
      and clock ->> 'provisional' = 'true' and clock ->> 'status' in ('running','paused')
    limit 1000) some_clocks`;

/** 暂定的时钟 among what the asker may read: how many deadlines lean on a year without an approved calendar. */
export async function countProvisional(tx: Tx, county: string): Promise<number> {
  return (await tx.one<{ count: number }>(QUERY, [county])).count;
}
