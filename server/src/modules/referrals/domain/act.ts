import type { ReferralActName, referralPayloads } from '@jieyou/contracts';
import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { covers } from '../../../kernel/org-path.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { BesideAct, BesideContext } from '../../../kernel/beside.ts';
import type { ReferralFact } from './facts.ts';
import { isOurs } from './referral.ts';
import type { Referral, Side } from './referral.ts';
import type { ReferralRefusal } from './refusals.ts';

export type ReferralPayload<Name extends ReferralActName> = z.infer<(typeof referralPayloads)[Name]>;

/** 对接动作 — and which side it is an act of; `either` where both may. */
export interface ReferralAct<Payload = never> extends BesideAct<Referral, ReferralFact, ReferralRefusal, Payload> {
  side: Side | 'ours' | 'either';
}

export const defineReferralAct = <Name extends ReferralActName>(
  act: ReferralAct<ReferralPayload<Name>> & { name: Name },
): ReferralAct<ReferralPayload<Name>> => act;

/** 是不是以我方身份办: the office itself, or the centre that answers for the matter. */
export const ofOffice = ({ office }: Referral, { actor, matter }: BesideContext): boolean =>
  covers(actor.orgPath, office) || covers(actor.scopePath, matter.owner) || covers(actor.scopePath, office);

/** 是不是对方自己的人. */
export const ofPartner = ({ partner }: Referral, { actor }: BesideContext): boolean =>
  partner.org !== null && (covers(actor.orgPath, partner.org) || covers(partner.org, actor.orgPath));

/** 代为登记: an act of the partner's side, entered by ours. It says on what. */
export const onBehalf = (referral: Referral, side: Side, context: BesideContext): boolean =>
  !isOurs(referral, side) && !ofPartner(referral, context);

/** 日期: not before what it follows, not after today. */
export function badDay(
  on: string,
  { now }: BesideContext,
  notBefore: LocalDate | null,
): Result<never, ReferralRefusal> | undefined {
  const today = dayOf(now);
  if (on > today) return refuse({ code: 'not_yet' as const, today });
  return notBefore !== null && on < notBefore ? refuse({ code: 'too_early' as const, after: notBefore }) : undefined;
}

/** 代为登记的须写凭据; and the day must be one. */
export function checked(
  referral: Referral,
  { side, on, source, after }: { side: Side; on: string; source: string | undefined; after: LocalDate | null },
  context: BesideContext,
): Result<{ onBehalf: boolean; on: LocalDate }, ReferralRefusal> {
  const bad = badDay(on, context, after);
  if (bad) return bad;
  const behalf = onBehalf(referral, side, context);
  if (behalf && !source) return refuse({ code: 'say_source' });
  return { ok: true, value: { onBehalf: behalf, on: on as LocalDate } };
}

export const happened = (...facts: ReferralFact[]): Result<ReferralFact[], ReferralRefusal> => ({
  ok: true,
  value: facts,
});
