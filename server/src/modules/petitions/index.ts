/** 信访程序 — the statutory clocks and routes of a petition. The one door. */
import type { SaysBeside } from '../matters/index.ts';
import { petitionActNamed, petitionActNames } from './domain/acts.ts';
import type { PetitionFact } from './domain/petition.ts';
import { sayPetitionFact } from './domain/say-fact.ts';

export { petitionRoutes } from './slices/routes.ts';

/** 信访程序 in the timeline of the matter. */
export const petitionsInTimeline: SaysBeside = {
  name: 'petition',
  label: (act) => {
    if (act === 'open') return '登记信访程序';
    const name = petitionActNames.find((each) => each === act);
    return name && petitionActNamed(name).label;
  },
  say: (facts) =>
    (facts as unknown as { happened: PetitionFact[] }).happened.flatMap((fact) => sayPetitionFact(fact) ?? []),
};
