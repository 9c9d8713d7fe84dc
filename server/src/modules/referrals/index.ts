/** 对接 — the nine flows between the centre and the organs beside it. The one door. */
import type { SaysBeside } from '../matters/index.ts';
import { referralActNamed, referralActNames } from './domain/acts/index.ts';
import type { ReferralFact } from './domain/facts.ts';
import { sayReferralFact } from './domain/say-fact.ts';

export { referralRoutes } from './slices/routes.ts';
export { insertPartner } from './store/partners.ts';

/** 对接的动作 in the timeline of the matter. */
export const referralsInTimeline: SaysBeside = {
  name: 'referral',
  label: (act) => {
    if (act === 'open') return '登记对接';
    const name = referralActNames.find((each) => each === act);
    return name && referralActNamed(name).label;
  },
  say: (facts) =>
    (facts as unknown as { happened: ReferralFact[] }).happened.flatMap((fact) => sayReferralFact(fact) ?? []),
};
