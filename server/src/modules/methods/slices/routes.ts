import type { App } from '../../../platform/http/index.ts';
import { calendarsRoutes } from './calendars-routes.ts';
import { compareRoutes } from './compare-routes.ts';
import { lookThroughRoutes } from './look-through-routes.ts';
import { methodRoutes } from './methods-routes.ts';
import { simulationRoutes } from './simulation-routes.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';

/** 工作法与日历的接口. */
export function methodsRoutes(app: App, deps: MethodsRoutesDeps): void {
  methodRoutes(app, deps);
  compareRoutes(app, deps);
  lookThroughRoutes(app, deps);
  simulationRoutes(app, deps);
  calendarsRoutes(app, deps);
}
