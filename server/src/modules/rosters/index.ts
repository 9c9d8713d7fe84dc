/** 名册 — committees, studios, mediators, experts, lawyers, judges on duty; complaints. The one door. */
export { keeperScope } from './slices/deps.ts';
export type { By, RostersDeps } from './slices/deps.ts';
export { elect, tellCourt } from './slices/keep-committees.ts';
export { setDay } from './slices/keep-duty-days.ts';
export { appoint, train } from './slices/keep-people.ts';
export { open as openStudio, seat as seatInStudio } from './slices/keep-studios.ts';
export { rostersRoutes } from './slices/routes.ts';
export { endingTerms } from './slices/waiting-terms.ts';
export { mediatorsOn, notInTerm } from './store/people.ts';
