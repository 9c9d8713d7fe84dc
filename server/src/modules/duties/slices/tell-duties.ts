import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/db/index.ts';
import type { Told } from '../../matters/index.ts';
import { insertCorrection } from '../store/corrections.ts';

/**
 * 退单时报告职责清单有错: the report stands in the act's own transaction, with the returned order as its evidence and
 * the better owner that the unit named. Only the words about the list come here, not the reason of the return.
 */
export async function tellDuties(tx: Tx, { before, facts, said = {}, at, by }: Told): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'OrderReturned' || !fact.dutyWrong || !before) continue;
    const duty = before.orders.find(({ id }) => id === fact.id)?.duty;
    const words = said['dutyWrong'];
    if (!duty || !words) continue;
    await insertCorrection(tx, {
      ...{ county: before.county, id: randomUUID(), dutyId: duty.id, version: duty.version },
      ...{ matterId: before.id, orderId: fact.id, betterOwner: fact.betterOwner, words },
      ...{ by: by.staffId, unit: by.post.orgPath, at },
    });
  }
}
