import type { Confirmation } from './confirmation.ts';
import type { ConfirmationFact } from './facts.ts';

/** 司法确认, folded. */
export function evolveConfirmation(now: Confirmation, fact: ConfirmationFact): Confirmation {
  switch (fact.type) {
    case 'ConfirmAgreed':
      return { ...now, agreed: [...now.agreed, fact.party] };
    case 'ConfirmChecked':
      return { ...now, bars: fact.bars };
    case 'ConfirmApplied': {
      const { type: _type, ...applied } = fact;
      return { ...now, applied, accepted: null, outcome: null, served: [] };
    }
    case 'CourtAccepted':
      return { ...now, accepted: { on: fact.on, decideBy: fact.decideBy } };
    case 'CourtDecided':
      return { ...now, outcome: { kind: fact.outcome, on: fact.on } };
    case 'RulingServed': {
      const { type: _type, ...served } = fact;
      return { ...now, served: [...now.served, served] };
    }
    case 'EnforcementApplied':
      return { ...now, enforcement: { on: fact.on, party: fact.party } };
  }
}
