import type { Fact, Happened } from './facts.ts';
import type { Matter } from './matter.ts';

type PersonFact = Extract<
  Fact,
  { type: 'Supplemented' | 'Objected' | 'ObjectionAnswered' | 'ResultConfirmed' | 'Rated' }
>;

/** 回访即本人的评价: the person's own word stands as the call-back. */
export const answered = (matter: Matter, { rating, at }: NonNullable<Matter['rating']>): Matter => ({
  ...matter,
  callBacks: [...matter.callBacks, { result: rating, at }],
  stage: 'called_back',
});

/** A conclusion that was taken back takes with it what the person said of it. */
export function unsaid(matter: Matter): Matter {
  const { objection: _objection, confirmed: _confirmed, rating: _rating, ...rest } = matter;
  return rest;
}

/** 本人说的话: it never concludes, accepts or verifies anything; it is kept, and what must be answered stays open. */
export function evolvePerson(matter: Matter, fact: PersonFact, { at }: Happened): Matter {
  switch (fact.type) {
    case 'Supplemented':
      return matter;
    case 'Objected':
      return { ...matter, objection: matter.objection ?? { about: fact.about, at } };
    case 'ObjectionAnswered': {
      const { objection: _objection, ...rest } = matter;
      return rest;
    }
    case 'ResultConfirmed':
      return { ...matter, confirmed: { solved: fact.solved, at } };
    case 'Rated': {
      const rating = { rating: fact.rating, at };
      const rated = { ...matter, rating };
      if (matter.stage === 'verified') return answered(rated, rating);
      // After a call-back by the centre the person's own word is the last one.
      return matter.stage === 'called_back' ? answered(rated, rating) : rated;
    }
  }
}
