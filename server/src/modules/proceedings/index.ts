/** 一案解三结 — the proceedings about one dispute, and how they end together. The one door. */
import type { SaysBeside } from '../matters/index.ts';
import { disputeActNamed, disputeActNames, sayDisputeFact } from './domain/acts.ts';
import type { DisputeFact } from './domain/dispute.ts';

export { proceedingRoutes } from './slices/routes.ts';

/** 各个程序 in the timeline of the matter. */
export const proceedingsInTimeline: SaysBeside = {
  name: 'proceeding',
  label: (act) => {
    if (act === 'open') return '登记程序';
    const name = disputeActNames.find((each) => each === act);
    return name && disputeActNamed(name).label;
  },
  say: (facts) => (facts as unknown as { happened: DisputeFact[] }).happened.map(sayDisputeFact),
};
