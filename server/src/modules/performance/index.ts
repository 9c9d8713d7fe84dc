/** 履行 — what was promised and is still owed, who asks for it when, and the roads when it is not done. The one door. */
export type { PerformanceDeps } from './slices/deps.ts';
export { remindPerformance } from './slices/remind-performance.ts';
export { performanceRoutes } from './slices/routes.ts';
export { openGuidance } from './store/open-guidance.ts';
