/** 频次 — meetings and duties that recur: listed ahead, moved, held, missed. The one door. */
export { cadencesRoutes } from './slices/routes.ts';
export { listAhead } from './slices/list-ahead.ts';
export { sayHeld, sayNotHeld } from './slices/say-duty.ts';
export { waitingDuties } from './slices/waiting-duties.ts';
export { holdByMeeting } from './store/say-recurring.ts';
export { recurringDueOn } from './store/recurring-rows.ts';
