import { referralDirections, referralKinds, referralStages } from '@jieyou/contracts';
import type { ReferralLine } from '@jieyou/contracts';
import { endOfDay } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Referral } from '../domain/referral.ts';

interface Named {
  matter: ReferralLine['matter'];
  partner: string;
  office: string;
  now: Instant;
}

/** 现在走着的期限. */
const termNow = ({ stage, decide, handle }: Referral) =>
  (stage === 'sent' && decide) || (stage === 'accepted' && handle) || null;

/** 对接的一行. */
export function referralLine(referral: Referral, { matter, partner, office, now }: Named): ReferralLine {
  const { id, kind, direction, stage, openedAt } = referral;
  const term = termNow(referral);
  return {
    ...{ id, matter, kind, kindLabel: referralKinds[kind] },
    ...{ direction, directionLabel: referralDirections[direction] },
    ...{ stage, stageLabel: referralStages[stage], partner, office, openedAt },
    ...{ dueDay: term?.dueDay ?? null, late: term !== null && endOfDay(term.dueDay) <= now },
  };
}
