/** 查重 — matters that may be one and the same trouble: proposed with reasons, decided by a person. The one door. */
export { figuresOf } from './domain/evaluate.ts';
export type { Figures, LabelledPair, Share } from './domain/evaluate.ts';
export { likenessOf } from './domain/likeness.ts';
export type { Compared } from './domain/likeness.ts';
export { wordingOf } from './domain/wording.ts';
export { keepCommonPairs } from './slices/keep-common-pairs.ts';
export { lookThroughImport } from './slices/look-through-import.ts';
export { similarRoutes } from './slices/routes.ts';
