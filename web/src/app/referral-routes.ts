import { petitionLists, referralLists } from '@jieyou/contracts';
import type { PetitionList, ReferralList } from '@jieyou/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from './desk-route.ts';

const referrals = createRoute({
  getParentRoute: () => desk,
  path: '/referrals',
  validateSearch: (asked: Record<string, unknown>): { list?: ReferralList | undefined; from?: number | undefined } => ({
    list: Object.hasOwn(referralLists, String(asked['list'])) ? (asked['list'] as ReferralList) : undefined,
    from: typeof asked['from'] === 'number' && asked['from'] > 0 ? asked['from'] : undefined,
  }),
  component: lazyRouteComponent(() => import('../referrals/referrals-page.tsx'), 'ReferralsScreen'),
});
const partners = createRoute({
  getParentRoute: () => desk,
  path: '/referrals/partners',
  component: lazyRouteComponent(() => import('../referrals/partners-page.tsx'), 'PartnersScreen'),
});
const referral = createRoute({
  getParentRoute: () => desk,
  path: '/referrals/$id',
  component: lazyRouteComponent(() => import('../referrals/referral-page.tsx'), 'ReferralScreen'),
});

const petitions = createRoute({
  getParentRoute: () => desk,
  path: '/petitions',
  validateSearch: (asked: Record<string, unknown>): { list?: PetitionList | undefined } => ({
    list: Object.hasOwn(petitionLists, String(asked['list'])) ? (asked['list'] as PetitionList) : undefined,
  }),
  component: lazyRouteComponent(() => import('../petitions/petitions-page.tsx'), 'PetitionsScreen'),
});

/** 对接与信访的各页. */
export const referralRoutes = [referrals, partners, referral, petitions] as const;
