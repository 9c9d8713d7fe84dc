/** 通知 — who is told what, by which channel, with receipts. The one door. */
import { inboxRoutes } from './slices/inbox-routes.ts';
import { keepingRoutes } from './slices/keeping-routes.ts';
import { slipRoutes } from './slices/slip-routes.ts';
import type { App } from '../../platform/http/index.ts';
import type { NoticesDeps } from './slices/deps.ts';

export { printAdapter, screenAdapter } from './adapters/desk.ts';
export { fileAdapter } from './adapters/file.ts';
export type { NoticeAdapter } from './domain/adapter.ts';
export { askOnce } from './slices/ask-once.ts';
export { deliverDue } from './slices/deliver.ts';
export type { NoticesDeps } from './slices/deps.ts';
export { remindDue } from './slices/remind.ts';
export { startNotices } from './slices/runner.ts';
export { tellNotices } from './slices/tell-notices.ts';
export { toParty, toStaff, toUnit } from './slices/who-is-told.ts';

/** 通知的接口. */
export function noticesRoutes(app: App, deps: NoticesDeps): void {
  inboxRoutes(app, deps);
  slipRoutes(app, deps);
  keepingRoutes(app, deps);
}
