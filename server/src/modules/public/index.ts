/** 公众页 — what anybody may open: lodge a matter, follow it, act on one's own. The one door. */
import type { App, Pages } from '../../platform/http/index.ts';
import { actOwnRoutes } from './slices/act-own-routes.ts';
import { contactRoutes } from './slices/contact-routes.ts';
import type { PublicDeps } from './slices/deps.ts';
import { followRoutes } from './slices/follow-routes.ts';
import { homeRoutes } from './slices/home-routes.ts';
import { lodgeRoutes } from './slices/lodge-routes.ts';
import { readOwnRoutes } from './slices/read-own-routes.ts';
import { refuse } from './slices/refuse.ts';
import { showPassRoutes } from './slices/show-pass-routes.ts';

export type { PublicDeps } from './slices/deps.ts';
export { saveContact } from './store/contact-store.ts';
// What the pages of other modules are made of: the same shell, forms, visits.
export { sayDay, sayTime } from './domain/say-day.ts';
export { assetOf } from './pages/assets.ts';
export { contactLines } from './pages/contact.ts';
export { area, choice, hidden, summary, tick } from './pages/fields.ts';
export type { Filled } from './pages/fields.ts';
export { within } from './pages/shell.ts';
export type { Office } from './pages/shell.ts';
export { answer, goAway, goTo, publicRouteAt, queryOf, typedOf } from './slices/answer.ts';
export { contactOf } from './slices/county.ts';
export { assetRoutes } from './slices/home-routes.ts';
export { officeFor } from './slices/inside.ts';
export { qrOf } from './slices/qr.ts';
export { endVisit, openVisit, readVisit } from './slices/visit.ts';
export type { Visit } from './slices/visit.ts';

/** 公众页的各个页面, and those that other modules put beside them. */
export const publicPages = (deps: PublicDeps, more: (pages: App) => void): Pages => ({
  refuse,
  routes: (pages: App): void => {
    homeRoutes(pages, deps);
    lodgeRoutes(pages, deps);
    followRoutes(pages, deps);
    showPassRoutes(pages, deps);
    readOwnRoutes(pages, deps);
    actOwnRoutes(pages, deps);
    more(pages);
  },
});

/** 公众页的设置, for the staff. */
export const publicSettingRoutes = contactRoutes;
