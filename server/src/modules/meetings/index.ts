/** 研判会议 — prepared from the record, held, closed; what was decided becomes tasks. The one door. */
export { meetingsRoutes } from './slices/routes.ts';
export type { MeetingsDeps } from './slices/deps.ts';
