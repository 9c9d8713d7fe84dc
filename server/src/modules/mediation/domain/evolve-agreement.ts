import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Agreement } from './agreement.ts';
import { calledBack } from './call-back.ts';
import type { AgreementFact } from './facts.ts';
import type { Mediation } from './mediation.ts';

type Later = Exclude<AgreementFact, { type: 'DrawnUp' }>;

/** 还没有拟订的协议, for looking at: nobody has signed it. */
export const draftAgreement = ({ agreement }: Mediation, form: Agreement['form']): Agreement =>
  drawn({ type: 'DrawnUp', form, version: 0, duties: [] }, agreement?.number ?? null);

/** A draft: whatever was signed before was another text. */
const drawn = (fact: Extract<AgreementFact, { type: 'DrawnUp' }>, number: Agreement['number']): Agreement => ({
  ...{ form: fact.form, version: fact.version, duties: fact.duties, number, signatures: [], sealedAt: null },
  ...{ effectiveOn: null, confirmBy: null, done: [], breaches: [] },
});

function onAgreement(agreement: Agreement, fact: Later, at: Instant): Agreement {
  switch (fact.type) {
    case 'Numbered':
      return { ...agreement, number: fact.number };
    case 'Signed': {
      const { type: _type, ...signature } = fact;
      return { ...agreement, signatures: [...agreement.signatures, { ...signature, at }] };
    }
    case 'Sealed':
      return { ...agreement, sealedAt: at };
    case 'TookEffect':
      return { ...agreement, effectiveOn: fact.on, confirmBy: fact.confirmBy };
    case 'Performed': {
      const { type: _type, ...done } = fact;
      return { ...agreement, done: [...agreement.done, done] };
    }
    case 'Breached':
      return { ...agreement, breaches: [...agreement.breaches, { item: fact.item, remedies: fact.remedies, at }] };
    case 'CallBacksPlanned':
      return { ...agreement, callBacks: fact.days.map((each) => ({ ...each, doneOn: null, tries: 0 })) };
    case 'FollowedUp':
      return { ...agreement, callBacks: calledBack(agreement.callBacks ?? [], fact.reached, dayOf(at)) };
    case 'RoadChosen': {
      const { id, road, items, on } = fact;
      return { ...agreement, roads: [...(agreement.roads ?? []), { id, road, items, on, moves: [] }] };
    }
    case 'RoadMoved': {
      const { id, move, on, until } = fact;
      const moved = (agreement.roads ?? []).map((road) =>
        road.id === id ? { ...road, moves: [...road.moves, { move, on, until }] } : road,
      );
      return { ...agreement, roads: moved };
    }
    case 'RemindersWanted': {
      const others = (agreement.reminded ?? []).filter((party) => party !== fact.party);
      return { ...agreement, reminded: fact.wanted ? [...others, fact.party] : others };
    }
    case 'Fulfilled':
      return { ...agreement, fulfilledOn: dayOf(at) };
  }
}

/** 协议与履行, folded. */
export function evolveAgreement(now: Mediation, fact: AgreementFact, at: Instant): Mediation {
  if (fact.type === 'DrawnUp') {
    return { ...now, stage: 'reached', agreement: drawn(fact, now.agreement?.number ?? null) };
  }
  if (!now.agreement) throw new Error(`${fact.type} before an agreement was drawn up`);
  const agreement = onAgreement(now.agreement, fact, at);
  if (fact.type === 'TookEffect') return { ...now, stage: 'effective', agreement };
  return fact.type === 'Fulfilled' ? { ...now, stage: 'performed', agreement } : { ...now, agreement };
}
