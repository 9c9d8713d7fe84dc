/** 研判会议 — prepared from the record, held, closed; what was decided becomes tasks. The one door. */
export { closeMeeting } from './slices/close-meeting.ts';
export { attend } from './slices/keep-meeting.ts';
export { prepareMeeting } from './slices/prepare-meeting.ts';
export { meetingsRoutes } from './slices/routes.ts';
export type { MeetingsDeps } from './slices/deps.ts';
