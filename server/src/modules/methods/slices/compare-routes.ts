import { fileRefusal, methodDifferencesView, methodVersion, refusal } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { compareVersions } from './compare-versions.ts';
import { viewRefusal } from './route-views.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';

const MOST = 1_000_000;
const versionOf = z.object({ id: z.string().max(40), version: z.coerce.number().int().min(1).max(MOST) });
const against = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}@[1-9]\d{0,5}$/, '写成工作法代号@版本号，如 neutral@1')
  .describe('与哪一版比较，如 neutral@1');

/** 比较工作法的接口: what would change, before somebody publishes it. */
export function compareRoutes(app: App, { db }: Pick<MethodsRoutesDeps, 'db'>): void {
  app.get(
    '/methods/:id/:version/differences',
    {
      config: { access: 'signed_in' },
      schema: {
        ...{ summary: '与另一版工作法的不同', tags: ['工作法与日历'] },
        ...{ params: versionOf, querystring: z.object({ against }) },
        response: { 200: methodDifferencesView, 404: refusal, 409: fileRefusal },
      },
    },
    async ({ signed: { county, scope }, params, query }, reply) => {
      const asked = { before: query.against, after: methodVersion(params) };
      const done = await db.inScope(scope, (tx) => compareVersions(tx, county, asked));
      if (done.ok) return reply.code(200).send(done.value);
      if (done.refusal.code === 'file_has_problems') return reply.code(409).send(viewRefusal(done.refusal));
      const words = `没有 ${done.refusal.what} 这一版工作法，请从工作法的版本列表中选择`;
      return reply.code(404).send({ code: done.refusal.code, words });
    },
  );
}
