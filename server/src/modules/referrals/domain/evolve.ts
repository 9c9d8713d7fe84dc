import type { Instant } from '../../../kernel/local-date.ts';
import type { ReferralFact } from './facts.ts';
import type { Referral } from './referral.ts';

interface Happened {
  at: Instant;
  actor: string;
}
type Opened = Extract<ReferralFact, { type: 'Opened' }>;

/** 登记: nothing becomes a referral. */
export const opened = (
  county: string,
  id: string,
  { type: _type, matter, ...given }: Opened,
  { at, actor }: Happened,
): Referral => ({
  ...{ county, id, matterId: matter, stage: 'preparing', openedAt: at, openedBy: actor },
  ...given,
  ...{ informed: {}, wills: {}, round: 0, sentOn: null, receivedOn: null, decide: null, acceptedOn: null },
  ...{ handle: null, returns: 0, result: null, retry: null, fedBackOn: null, endedAt: null, letters: [] },
});

/** 折叠: the row is the fold of what the ledger says of this referral and nothing else. */
function evolve(now: Referral, fact: ReferralFact, { at }: Happened): Referral {
  switch (fact.type) {
    case 'Opened':
      return now;
    case 'Informed':
      return { ...now, informed: { ...now.informed, [fact.party]: { way: fact.way, on: fact.on } } };
    case 'Willed': {
      const { party, agreed, way, on } = fact;
      return { ...now, wills: { ...now.wills, [party]: { agreed, way, on } } };
    }
    case 'Sent':
      return {
        ...{ ...now, stage: 'sent', sentOn: fact.on, round: fact.round, decide: fact.decide },
        ...{ receivedOn: null },
      };
    case 'Received':
      return { ...now, receivedOn: fact.on, decide: fact.decide };
    case 'Accepted':
      return { ...now, stage: 'accepted', acceptedOn: fact.on, handle: fact.handle };
    case 'Returned':
      return { ...now, stage: 'returned', returns: now.returns + 1, decide: null, handle: null };
    case 'Extended':
      return { ...now, handle: fact.handle };
    case 'Progressed':
      return now;
    case 'Answered': {
      const { result: kind, on, undisputed, retry } = fact;
      return { ...now, stage: 'answered', result: { kind, on, undisputed }, retry };
    }
    case 'FedBack':
      return { ...now, stage: 'closed', fedBackOn: fact.on, endedAt: at };
    case 'Withdrawn':
      return { ...now, stage: 'withdrawn', endedAt: at };
    case 'Told':
      return { ...now, stage: 'told', endedAt: at };
    case 'Lettered':
      return { ...now, letters: [...now.letters, { kind: fact.kind, number: fact.number, at }] };
  }
}

export const fold = (before: Referral, facts: readonly ReferralFact[], happened: Happened): Referral =>
  facts.reduce((now, fact) => evolve(now, fact, happened), before);
