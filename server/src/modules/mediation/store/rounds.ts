import type { Tx } from '../../../platform/db/index.ts';

/** 调解不成的次数 of a matter: begun and ended without an agreement. A refusal is no round (人民调解法 第十七条). */
export async function failedRounds(tx: Tx, county: string, matterId: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*) from mediation
     where county = $1 and matter_id = $2 and stage = 'ended' and state -> 'term' <> 'null'::jsonb
       and state -> 'ending' ->> 'kind' in ('failed', 'ended_by_party')`,
    [county, matterId],
  );
  return count;
}
