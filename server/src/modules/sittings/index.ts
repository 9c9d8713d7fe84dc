/** 调解会、听证会与场所 — booked without a clash, held, recorded. The one door. */
import type { SaysBeside } from '../matters/index.ts';
import { sittingActNamed, sittingActNames } from './domain/acts/index.ts';
import type { SittingFact } from './domain/facts.ts';
import { saySittingFact } from './domain/say-fact.ts';

export type { SittingsDeps } from './slices/deps.ts';
export { releaseSittings } from './slices/release.ts';
export { sittingsRoutes } from './slices/routes.ts';
export { sittingPapers } from './slices/sitting-papers.ts';
export { waitingSittings } from './slices/waiting.ts';

interface Entry {
  happened: SittingFact[];
  next?: { happened: SittingFact[] };
}

/** 会上的动作 in the timeline of the matter. */
export const sittingsInTimeline: SaysBeside = {
  name: 'sitting',
  label: (act) => {
    if (act === 'book') return '约定调解会';
    if (act === 'hear') return '约定听证会';
    const name = sittingActNames.find((each) => each === act);
    return name && sittingActNamed(name).label;
  },
  say: (facts) => {
    const { happened, next } = facts as unknown as Entry;
    return [...happened, ...(next?.happened ?? [])].map(saySittingFact);
  },
};
