/** 查重 — matters that may be one and the same trouble: proposed with reasons, decided by a person. The one door. */
export { keepCommonPairs } from './slices/keep-common-pairs.ts';
export { lookThroughImport } from './slices/look-through-import.ts';
export { similarRoutes } from './slices/routes.ts';
