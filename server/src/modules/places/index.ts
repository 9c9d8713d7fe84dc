/** 组织 — the tree of one county's units. The one door. */
export { parentPath } from './domain/org.ts';
export type { Org } from './domain/org.ts';
export type { OrgRefusal } from './domain/check-org.ts';
export { addOrg } from './slices/add-org.ts';
export type { AddOrg } from './slices/add-org.ts';
export { listPlacesRoute as placesRoutes } from './slices/list-places.ts';
export type { PlacesDeps } from './slices/list-places.ts';
export { listTree, orgByPath, unitsToDispatchTo } from './slices/read-tree.ts';
