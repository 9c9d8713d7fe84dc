import type { ActAnswer, OpenReferral } from '@jieyou/contracts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { beginBeside } from '../../matters/index.ts';
import type { Refusal, Signed } from '../../matters/index.ts';
import { fold, opened } from '../domain/evolve.ts';
import type { ReferralFact } from '../domain/facts.ts';
import { openReferral as decide } from '../domain/open.ts';
import { isOver } from '../domain/referral.ts';
import type { ReferralRefusal } from '../domain/refusals.ts';
import { referralsOfMatter } from '../store/load.ts';
import { findPartner } from '../store/partners.ts';
import type { ReferralDeps } from './deps.ts';
import { referralKind, referralStore } from './kind.ts';

export interface AskedOpen {
  matter: string;
  commandId: string;
  seen?: number | undefined;
  payload: OpenReferral;
}

/** 登记对接 on a matter. */
export const openReferral = (
  deps: ReferralDeps,
  signed: Signed,
  asked: AskedOpen,
): Promise<Result<ActAnswer, ReferralRefusal | Refusal>> =>
  beginBeside(deps, signed, { kind: referralKind, store: referralStore }, asked, async (tx, id, context) => {
    const { payload } = asked;
    const { matter, now } = context;
    const known = await referralsOfMatter(tx, matter.county, matter.id);
    const running = known.some(
      (each) =>
        !isOver(each) &&
        each.partner.id === payload.partner &&
        each.kind === payload.kind &&
        each.direction === payload.direction,
    );
    const partner = await findPartner(tx, matter.county, payload.partner);
    const decided = decide(payload, { partner, running }, context);
    if (!decided.ok) return decided;
    const [first, ...rest] = decided.value;
    const happened = { at: now, actor: signed.staffId };
    const state = opened(matter.county, id, first as Extract<ReferralFact, { type: 'Opened' }>, happened);
    const { basis, request, materials, externalNo, safetyPlan } = payload;
    const texts = { basis, request, materials, externalNo, safetyPlan };
    return ok({ state: fold(state, rest, happened), facts: decided.value, texts });
  });
