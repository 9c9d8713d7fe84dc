/** 组织 — the tree of one county's units. The one door. */
export { addOrg } from './slices/add-org.ts';
export type { AddOrg } from './slices/add-org.ts';
export { groundMark } from './slices/ground-mark.ts';
export { listPlacesRoute as placesRoutes } from './slices/list-places.ts';
export { openCounty, openedCounties } from './slices/open-county.ts';
export { listTree, orgByPath, unitsToDispatchTo } from './slices/read-tree.ts';
