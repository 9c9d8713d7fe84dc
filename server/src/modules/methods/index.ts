/** 工作法与工作日历 — what is proposed, published by a second person, and read. The one door. */
export { check } from './domain/check-method.ts';
export { checkCalendar, workCalendarOf } from './domain/calendar-file.ts';
export { compareMethods } from './domain/compare-methods.ts';
export { explainMethod } from './domain/explain-method.ts';
export { inOrder, readYaml } from './domain/read-yaml.ts';
export type { Problem } from './domain/read-yaml.ts';
export { sayMethodRefusal, sayProblem } from './domain/refusal.ts';
export type { MethodRefusal } from './domain/refusal.ts';
export { approveCalendar } from './slices/approve-calendar.ts';
export { approvedCalendar } from './store/approved-calendar.ts';
export { nextVersion } from './store/load-version.ts';
export { methodByVersion, methodInForce } from './slices/method-in-force.ts';
export { proposeCalendar } from './slices/propose-calendar.ts';
export { proposeMethod } from './slices/propose-method.ts';
export { publishMethod } from './slices/publish-method.ts';
export { methodsRoutes } from './slices/routes.ts';
export { shippedCalendar, shippedMethods } from './store/shipped-methods.ts';
