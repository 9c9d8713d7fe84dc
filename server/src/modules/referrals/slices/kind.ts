import { referralPayloads } from '@jieyou/contracts';
import type { BesideKind, BesideStore, Matter } from '../../matters/index.ts';
import type { ReferralAct } from '../domain/act.ts';
import { referralActNamed, referralActNames } from '../domain/acts/index.ts';
import { fold } from '../domain/evolve.ts';
import type { ReferralFact } from '../domain/facts.ts';
import { mayRefer } from '../domain/may.ts';
import { asksOf, isGuarded } from '../domain/referral.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralRefusal } from '../domain/refusals.ts';
import { loadReferral } from '../store/load.ts';
import { numberLetters } from '../store/numbers.ts';
import { keepNumber, saveReferral } from '../store/save.ts';

/** 轮到谁，谁在此期间看得到事项: rights follow the turn and end with it; the centre that answers reads it anyway. */
function holderOf(referral: Referral | null, { owner }: Matter): string | null {
  const asks = referral && asksOf(referral);
  return asks === owner ? null : asks;
}

export const referralKind: BesideKind<Referral, ReferralFact, ReferralRefusal, ReferralAct> = {
  name: 'referral',
  acts: referralActNames,
  act: referralActNamed,
  may: mayRefer,
  fold,
  follows: (before, after, matter) => {
    const is = holderOf(after, matter);
    const was = (matter.steps ?? []).find(({ id }) => id === after.id)?.holder ?? null;
    const { id } = after;
    return [
      ...(before === null && isGuarded(after) ? [{ type: 'SafetyGuarded' as const }] : []),
      ...(was !== null && was !== is ? [{ type: 'StepEnded' as const, id }] : []),
      ...(is !== null && was !== is ? [{ type: 'StepBegun' as const, id, kind: 'referral' as const, holder: is }] : []),
    ];
  },
  missing: { code: 'no_such_referral' },
};

export const referralStore: BesideStore<Referral, ReferralFact> = {
  payloads: referralPayloads,
  load: loadReferral,
  save: saveReferral,
  number: (tx, before, facts, { now }) => numberLetters(tx, before, facts, now),
  keep: (tx, referral, texts) => keepNumber(tx, referral, texts['externalNo']),
};
