import { z } from 'zod';
import type { App, Probe, Probes } from './app.ts';

const PATIENCE_MS = 3_000;
const part = z.looseObject({ ok: z.boolean() });
const health = z.object({ status: z.enum(['ok', 'failing']), version: z.string(), database: part, jobs: part });

async function asked(probe: Probe): Promise<z.infer<typeof part>> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<z.infer<typeof part>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, why: 'no answer' }), PATIENCE_MS);
  });
  try {
    return await Promise.race([probe(), silence]);
  } catch {
    return { ok: false, why: 'error' };
  } finally {
    clearTimeout(timer);
  }
}

/** 健康检查. 503 when the database or the job runner does not answer. */
export function healthRoute(app: App, probes: Probes): void {
  app.route({
    method: 'GET',
    url: '/healthz',
    config: { access: 'public' },
    schema: { summary: '健康检查', tags: ['system'], response: { 200: health, 503: health } },
    handler: async (_request, reply) => {
      const [database, jobs] = await Promise.all([asked(probes.database), asked(probes.jobs)]);
      const good = database.ok && jobs.ok;
      const status = good ? ('ok' as const) : ('failing' as const);
      return reply.code(good ? 200 : 503).send({ status, version: probes.version, database, jobs });
    },
  });
}
