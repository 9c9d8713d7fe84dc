/** 网络服务: one guarded Fastify app; a module hands it routes and reads `request.signed`. */
export { buildApp } from './build-app.ts';
export type { App, AppOptions, PageRefusal, Pages, Probe } from './app.ts';
export { noPostWords } from './access.ts';
export { clearSessionCookie, SESSION_COOKIE, setSessionCookie } from './cookie.ts';
export { originOf } from './origin.ts';
export { isOfficer, scopeOf } from './signed.ts';
export type { Origin, Person, Recognise, Signed } from './signed.ts';
export { html, markup } from './html.ts';
export type { Html, Inline } from './html.ts';
