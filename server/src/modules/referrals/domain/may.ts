import type { ReferralStage } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { BesideContext } from '../../../kernel/beside.ts';
import { ofOffice, ofPartner } from './act.ts';
import type { ReferralAct } from './act.ts';
import { isOurs } from './referral.ts';
import type { Referral } from './referral.ts';
import type { ReferralRefusal } from './refusals.ts';

/** 谁可以做什么、何时: each side its own acts; for a partner without an account, our office on what it can show. */
export function mayRefer(act: ReferralAct, referral: Referral, context: BesideContext): Result<true, ReferralRefusal> {
  const { actor } = context;
  if (!act.from.includes(referral.stage)) {
    const from = act.from as readonly ReferralStage[];
    return refuse({ code: 'wrong_referral_stage', stage: referral.stage, act: act.label, from });
  }
  if (!act.by.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: act.label, by: act.by });
  }
  const ours = ofOffice(referral, context);
  const theirs = ofPartner(referral, context);
  const ourAct = act.side === 'ours' || (act.side !== 'either' && isOurs(referral, act.side));
  // Our office may enter what the other side did; nobody else enters what our office does.
  if (!ours && (ourAct || !theirs))
    return refuse({ code: 'not_your_side', act: act.label, who: ourAct ? '我方经办单位' : '对方单位' });
  const blocked = act.ready?.(referral, context);
  return blocked ? refuse(blocked) : ok(true);
}
