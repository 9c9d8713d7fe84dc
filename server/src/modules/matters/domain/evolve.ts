import type { Fact, Happened } from './facts.ts';
import { evolveClosing } from './evolve-closing.ts';
import { evolveOrder } from './evolve-order.ts';
import { evolvePerson } from './evolve-person.ts';
import { firstToAnswer } from './matter.ts';
import type { Matter } from './matter.ts';

/** 登记 turns nothing into a matter; every other fact turns a matter into a matter. */
export function begin(county: string, id: string, fact: Extract<Fact, { type: 'Registered' }>): Matter {
  const { type: _type, ...registered } = fact;
  return {
    county,
    id,
    version: 0,
    stage: 'registered',
    grade: null,
    answerable: registered.firstReceiver === null ? registered.owner : 'first_receiver',
    parties: [],
    orders: [],
    clocks: [],
    extension: null,
    hops: 0,
    returns: 0,
    consultation: { due: false, agreedLead: null },
    walled: [],
    conclusion: null,
    callBacks: [],
    mergedInto: null,
    ...registered,
  };
}

/** A first receiver who is accused does not go on answering for the matter. */
const answeredBy = (matter: Matter): Matter =>
  matter.answerable === 'first_receiver' ? { ...matter, answerable: firstToAnswer(matter) } : matter;

/** A leader who is accused does not go on answering either; another has to be named. */
function withoutAccused(matter: Matter): Matter {
  const { sponsor, ...rest } = matter;
  return sponsor === undefined || !matter.walled.includes(`staff:${sponsor}`) ? matter : rest;
}

/** 折叠: the row is the fold of its ledger and nothing else. */
export function evolve(matter: Matter, fact: Fact, happened: Happened): Matter {
  switch (fact.type) {
    case 'Registered':
      return begin(matter.county, matter.id, fact);
    case 'PartyAdded': {
      const { type: _type, ...party } = fact;
      return { ...matter, parties: [...matter.parties, party] };
    }
    case 'Corrected':
      return { ...matter, nature: fact.nature ?? matter.nature, kind: fact.kind ?? matter.kind };
    case 'Accepted':
      return { ...matter, stage: 'accepted' };
    case 'Graded':
      return { ...matter, grade: fact.grade, level: fact.level };
    case 'WallSet':
      return answeredBy(withoutAccused({ ...matter, walled: fact.walled }));
    case 'ConsultationRequired':
      return { ...matter, consultation: { due: true, agreedLead: null } };
    case 'Consulted':
      return { ...matter, returns: 0, consultation: { due: false, agreedLead: fact.lead } };
    case 'SponsorNamed':
      return { ...matter, sponsor: fact.staff };
    case 'ReferredUp':
      return { ...matter, referredUp: happened.at };
    case 'ExtensionAsked':
      return { ...matter, extension: { amount: fact.amount, askedBy: happened.actor, at: happened.at } };
    case 'ExtensionDecided':
      return { ...matter, extension: null };
    case 'Raised':
    case 'HandedDown':
      return {
        ...matter,
        owner: fact.to,
        level: fact.level,
        answerable: matter.answerable === matter.owner ? fact.to : matter.answerable,
      };
    case 'ClockSet':
      return { ...matter, clocks: [...matter.clocks.filter(({ kind }) => kind !== fact.clock.kind), fact.clock] };
    case 'StepBegun':
      return { ...matter, steps: [...(matter.steps ?? []), { id: fact.id, kind: fact.kind, holder: fact.holder }] };
    case 'StepEnded':
      return { ...matter, steps: (matter.steps ?? []).filter(({ id }) => id !== fact.id) };
    case 'SafetyGuarded':
      return { ...matter, guarded: true };
    case 'PartyCorrected':
    case 'Contacted':
    case 'Progressed':
    case 'Paused':
    case 'Resumed':
    case 'Urged':
    case 'Linked':
    case 'Absorbed':
    case 'SplitInto':
      return matter;
    case 'OrderSent':
    case 'OrderReceived':
    case 'OrderReturned':
    case 'OrderHandedBack':
    case 'OrderDone':
    case 'OrderRevoked':
      return evolveOrder(matter, fact, happened);
    case 'Supplemented':
    case 'Objected':
    case 'ObjectionAnswered':
    case 'ResultConfirmed':
    case 'Rated':
      return evolvePerson(matter, fact, happened);
    default:
      return evolveClosing(matter, fact, happened);
  }
}

export const fold = (matter: Matter, facts: readonly Fact[], happened: Happened): Matter =>
  facts.reduce((now, fact) => evolve(now, fact, happened), matter);
