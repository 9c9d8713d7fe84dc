import type { Fact, Happened } from './facts.ts';
import { answered, unsaid } from './evolve-person.ts';
import type { Matter } from './matter.ts';

type ClosingFact = Extract<
  Fact,
  {
    type:
      | 'NotAccepted'
      | 'MergedInto'
      | 'Concluded'
      | 'Verified'
      | 'VerificationFailed'
      | 'CalledBack'
      | 'Reopened'
      | 'Withdrawn'
      | 'Archived';
  }
>;

/** 办结与其后: concluded is not verified, verified is not confirmed by the person. */
export function evolveClosing(matter: Matter, fact: ClosingFact, { at, actor }: Happened): Matter {
  switch (fact.type) {
    case 'NotAccepted':
      return { ...matter, stage: 'not_accepted', answerable: matter.owner };
    case 'Withdrawn':
      return { ...matter, stage: 'withdrawn', answerable: matter.owner, extension: null };
    case 'MergedInto':
      return { ...matter, stage: 'merged', mergedInto: fact.other, answerable: matter.owner, extension: null };
    case 'Concluded': {
      const { outcome, unit } = fact;
      const conclusion = { outcome, unit, by: actor, at: fact.at ?? at, verifiedBy: null };
      return { ...matter, stage: 'concluded', conclusion, answerable: matter.owner, extension: null };
    }
    case 'Verified':
      return {
        // What the person has said of it already is the call-back; nobody is asked twice.
        ...(matter.rating ? answered(matter, matter.rating) : { ...matter, stage: 'verified' as const }),
        conclusion: matter.conclusion && { ...matter.conclusion, verifiedBy: actor },
      };
    case 'VerificationFailed':
      return { ...unsaid(matter), stage: 'accepted', conclusion: null };
    case 'CalledBack': {
      const callBacks = [...matter.callBacks, { result: fact.result, at }];
      return { ...matter, callBacks, stage: fact.settled ? 'called_back' : matter.stage };
    }
    case 'Reopened':
      return {
        ...unsaid(matter),
        stage: 'accepted',
        conclusion: null,
        callBacks: [],
        consultation: { due: false, agreedLead: null },
      };
    case 'Archived':
      return { ...matter, stage: 'archived' };
  }
}
