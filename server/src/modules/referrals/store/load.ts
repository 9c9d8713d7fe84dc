import type { Tx } from '../../../platform/db/index.ts';
import type { Referral } from '../domain/referral.ts';

/** 对接, through the asker's own rights. */
export async function loadReferral(tx: Tx, county: string, id: string): Promise<Referral | undefined> {
  const row = await tx.maybe<{ state: Referral }>('select state from referral where county = $1 and id = $2', [
    county,
    id,
  ]);
  return row?.state;
}

/** 某事项的对接, the latest first. */
export async function referralsOfMatter(tx: Tx, county: string, matterId: string): Promise<Referral[]> {
  const rows = await tx.query<{ state: Referral }>(
    'select state from referral where county = $1 and matter_id = $2 order by opened_at desc, id',
    [county, matterId],
  );
  return rows.map(({ state }) => state);
}
