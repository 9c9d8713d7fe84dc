import type { Tx } from '../../../platform/db/index.ts';
import type { Mediation } from '../../mediation/index.ts';
import { saveSitting, sittingsOfMatter } from '../store/sittings.ts';

/** 随调解终结取消已约定的会: the rooms and the people are free again. What is called off is told in that act's own entry. */
export async function releaseSittings(tx: Tx, { county, id, matterId }: Mediation): Promise<string[]> {
  const open = (await sittingsOfMatter(tx, county, matterId)).filter(
    ({ mediationId, state }) => mediationId === id && state === 'booked',
  );
  for (const sitting of open) await saveSitting(tx, { ...sitting, state: 'cancelled' });
  return open.map((each) => each.id);
}
