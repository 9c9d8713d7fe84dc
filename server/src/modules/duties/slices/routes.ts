import type { App } from '../../../platform/http/index.ts';
import { correctionRoutes } from './correction-routes.ts';
import type { DutiesDeps } from './deps.ts';
import { draftingRoutes } from './drafting-routes.ts';
import { readingRoutes } from './reading-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';

/** 职责清单的接口. */
export function dutiesRoutes(app: App, deps: DutiesDeps): void {
  readingRoutes(app, deps);
  draftingRoutes(app, deps);
  correctionRoutes(app, deps);
  sheetRoutes(app, deps);
}
