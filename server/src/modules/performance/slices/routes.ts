import { codesOf, performanceOfMediation, watchShows, watchView } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayMediationRefusal } from '../../mediation/index.ts';
import type { PerformanceDeps } from './deps.ts';
import { listWatch } from './list-watch.ts';
import { printRoutes } from './print-routes.ts';
import { readPerformance } from './read-performance.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['履行'];
const config = { access: 'signed_in' as const };
const AFTER = /^(infinity|\d{4}-\d{2}-\d{2})\|([0-9a-f-]{36})\|([a-z0-9.:-]{2,60})$/;
const none = { code: 'no_such_mediation', words: sayMediationRefusal({ code: 'no_such_mediation' }) };

/** 接口 of performance: of one mediation, over all that are owed, and what is printed. The acts are those of mediation. */
export function performanceRoutes(app: App, deps: PerformanceDeps): void {
  app.get(
    '/mediations/:id/performance',
    {
      config,
      schema: {
        ...{ summary: '一次调解的履行、回访、途径', tags, params: z.object({ id: z.uuid() }) },
        response: { 200: performanceOfMediation, 404: refused },
      },
    },
    async ({ signed, params }, reply) => (await readPerformance(deps, signed, params.id)) ?? reply.code(404).send(none),
  );
  app.get(
    '/performance',
    {
      config,
      schema: {
        ...{ summary: '履约看板：到期、逾期、部分履行、待回访', tags },
        querystring: z.object({
          show: z.enum(codesOf(watchShows)).default('late'),
          after: z.string().regex(AFTER).optional(),
        }),
        response: { 200: watchView },
      },
    },
    ({ signed, query: { show, after } }) => {
      const [, sort, mediation, id] = AFTER.exec(after ?? '') ?? [];
      return listWatch(deps, signed, { show, ...(sort && mediation && id ? { after: { sort, mediation, id } } : {}) });
    },
  );
  printRoutes(app, deps);
}
