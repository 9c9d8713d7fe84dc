import type { Tx } from '../../../platform/db/index.ts';

/**
 * 要告知的申请人: the representatives where some were chosen (信访工作条例 第二十条), otherwise all of them; an agent is
 * told beside their principal. Never those who asked not to be contacted.
 */
export async function partiesToTell(tx: Tx, county: string, matterId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string; representative: boolean }>(
    `select id, representative from party
     where county = $1 and matter_id = $2 and side = 'applicant' and not do_not_contact order by id`,
    [county, matterId],
  );
  const chosen = rows.filter(({ representative }) => representative);
  return (chosen.length > 0 ? chosen : rows).map(({ id }) => id);
}
