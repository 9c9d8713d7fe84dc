/** 事项 — the loop, its acts, its pages. The one door. */
export { actNames, acts } from './domain/acts/index.ts';
export { begin, fold } from './domain/evolve.ts';
export { placeBookOf } from './domain/place-book.ts';
export type { Fact } from './domain/facts.ts';
export type { Matter } from './domain/matter.ts';
export { sayRefusal } from './domain/refusals.ts';
export type { Refusal } from './domain/refusals.ts';
export type { MattersDeps, Signed, Told } from './slices/deps.ts';
export { countProvisional } from './slices/count-provisional.ts';
export { performAct } from './slices/perform-act.ts';
export { askRecompute, latestRecompute, startRecompute } from './slices/recompute-runner.ts';
export { register } from './slices/register-matter.ts';
export { registerMany } from './slices/register-many.ts';
export { storedTexts } from './store/stored-texts.ts';
export { actingRoutes, readingRoutes } from './slices/routes.ts';
export { loadMatter } from './store/load.ts';
export { printNumber } from './store/numbers.ts';
export { maskedNumbers, readParties } from './store/parties.ts';
