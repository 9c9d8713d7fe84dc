/** 检索 — matters by words, numbers, places and units; people by exact name or number, on record. The one door. */
export { keepIndexShort } from './slices/keep-index-short.ts';
export { searchRoutes } from './slices/routes.ts';
export { refreshIndexes } from './slices/refresh-indexes.ts';
export { countDuplicateLookUps, logLookUp } from './store/people.ts';
