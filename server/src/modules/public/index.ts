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

/** 公众页的各个页面. */
export const publicPages = (deps: PublicDeps): Pages => ({
  refuse,
  routes: (pages: App): void => {
    homeRoutes(pages, deps);
    lodgeRoutes(pages, deps);
    followRoutes(pages, deps);
    showPassRoutes(pages, deps);
    readOwnRoutes(pages, deps);
    actOwnRoutes(pages, deps);
  },
});

/** 公众页的设置, for the staff. */
export const publicSettingRoutes = contactRoutes;
