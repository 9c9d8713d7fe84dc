/** 职责清单 — which unit owns what, on what basis; proposals with their reason; corrections. The one door. */
export { unitNamed as dutyUnitNamed } from './domain/duty-sheet.ts';
export { seedDuties } from './slices/seed-duties.ts';
export { dutyToRelyOn, dutyWords } from './slices/relied-duty.ts';
export { tellDuties } from './slices/tell-duties.ts';
export { dutiesRoutes } from './slices/routes.ts';
