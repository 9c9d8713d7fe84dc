import { notWilling } from './referral.ts';
import type { Referral } from './referral.ts';
import type { ReferralRefusal } from './refusals.ts';

/** 同意还缺什么: everybody's yes, or the law in its place; a no is a full stop either way but for the law's. */
export function consentGap(referral: Referral): ReferralRefusal | undefined {
  if (referral.ground === 'statute') return undefined;
  if (Object.values(referral.wills).some(({ agreed }) => !agreed)) return { code: 'party_refused' };
  const names = notWilling(referral).length;
  return names > 0 ? { code: 'not_agreed', names } : undefined;
}
