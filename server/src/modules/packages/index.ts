/** 组合套餐 — ordered steps across units, chosen by a person, run and watched. The one door. */
import type { SaysBeside } from '../matters/index.ts';
import { packageActs } from './domain/acts/index.ts';
import type { PackageFact } from './domain/facts.ts';
import { sayPackageFact } from './domain/say-fact.ts';

export { remindSteps } from './slices/remind-steps.ts';
export { packageRoutes } from './slices/routes.ts';

/** 套餐的动作 in the timeline of the matter. */
export const packagesInTimeline: SaysBeside = {
  name: 'package',
  label: (act) => Object.values(packageActs).find(({ name }) => name === act)?.label,
  say: (facts) => (facts as unknown as { happened: PackageFact[] }).happened.map(sayPackageFact),
};
