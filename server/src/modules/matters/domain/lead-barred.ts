import type { PlaceBook } from './act.ts';
import { openOrders } from './matter.ts';
import type { Matter, OrgPath } from './matter.ts';
import { isWalled } from './orders.ts';
import type { Refusal } from './refusals.ts';

/** 为什么不能由它主办, whoever asks: the list of duties says the same beside a unit as the dispatch would answer. */
export function leadBarred(matter: Matter, lead: OrgPath, places: Pick<PlaceBook, 'unit'>): Refusal | undefined {
  const unit = places.unit(lead);
  if (!unit || unit.kind === 'county' || unit.kind === 'township') return { code: 'no_such_unit', what: '所选单位' };
  if (isWalled(matter, lead)) return { code: 'walled_unit', unit: unit.name };
  if (openOrders(matter).some(({ to }) => to === lead)) return { code: 'same_unit', unit: unit.name };
  const { agreedLead } = matter.consultation;
  if (agreedLead !== null && agreedLead !== lead) {
    return { code: 'agreed_lead_differs', agreed: places.unit(agreedLead)?.name ?? agreedLead };
  }
  const returned = matter.orders.some(
    ({ to, role, status }) => to === lead && role === 'lead' && status === 'returned',
  );
  return returned && agreedLead === null ? { code: 'returned_before', unit: unit.name } : undefined;
}
