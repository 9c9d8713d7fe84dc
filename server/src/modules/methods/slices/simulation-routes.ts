import { addUp, fileRefusal, methodVersion, refusal, simulationView } from '@jieyou/contracts';
import type { SimulationView } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf, localDate, plusYears } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { isOfficer } from '../../../platform/http/index.ts';
import type { App, Signed } from '../../../platform/http/index.ts';
import type { PastPlace } from '../../matters/index.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';
import { readVersion } from './compare-versions.ts';
import { methodInForce } from './method-in-force.ts';
import { keepers, viewRefusal } from './route-views.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';
import { BATCH, named, simulateBatch } from './simulate-batch.ts';
import type { Batch } from './simulate-batch.ts';

const versionOf = z.object({ id: z.string().max(40), version: z.coerce.number().int().min(1).max(1_000_000) });
const isDay = (text: string): boolean => {
  try {
    return localDate(text) === text;
  } catch {
    return false;
  }
};
const day = z.string().refine(isDay, '写成真实的日期，如 2026-01-01').optional();
const ask = z.object({
  from: day.describe('自哪一天登记的；不写的为一年以前'),
  to: day.describe('到哪一天登记的；不写的为今天'),
  limit: z.coerce.number().int().min(1).max(BATCH).default(BATCH).describe('一批几件'),
  after: z.string().max(200).optional().describe('上一批的游标'),
});

const place = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d$/), z.uuid()]);
const cursorOf = ({ registered, id }: PastPlace): string =>
  Buffer.from(JSON.stringify([registered, id])).toString('base64url');

/** 游标; one that nobody was given begins anew. */
function placeFrom(text: string | undefined): PastPlace | undefined {
  if (text === undefined) return undefined;
  try {
    const [registered, id] = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { registered, id };
  } catch {
    return undefined;
  }
}

/** 只给合计: who keeps the system decides on methods and sees no matter; no unit, no kind, no code is told. */
function totalsOf(batch: Batch): Pick<SimulationView, 'cells' | 'examples'> {
  const plain = batch.cells.map((cell) => ({ ...cell, unit: null, kind: null }));
  return { cells: [...addUp(plain, ({ clock }) => clock).values()], examples: [] };
}

const inForce = { code: 'no_method_in_force', words: '本县还没有现行的工作法，没有可以比较的期限' };

/** 期限演算的接口: before a deadline is changed, what it would have meant for the matters of the past year. */
export function simulationRoutes(app: App, deps: Pick<MethodsRoutesDeps, 'db' | 'now' | 'places'>): void {
  const { db, now } = deps;
  const scopeWords = (signed: Signed, unit: (path: string) => string): string =>
    isOfficer(signed.post.role) ? '全县合计' : unit(signed.post.scopePath);
  app.get(
    '/methods/:id/:version/simulation',
    {
      config: { access: keepers },
      schema: {
        ...{
          summary: '用办过的事项演算期限的改变（分批）',
          tags: ['工作法与日历'],
          params: versionOf,
          querystring: ask,
        },
        response: { 200: simulationView, 404: refusal, 409: fileRefusal },
      },
    },
    async ({ signed, params, query }, reply) => {
      const { county } = signed;
      const totalsOnly = isOfficer(signed.post.role);
      const at = now();
      const to = query.to === undefined ? dayOf(at) : localDate(query.to);
      const from = query.from === undefined ? plusYears(to, -1) : localDate(query.from);
      return db.inScope(totalsOnly ? systemScope(county) : signed.scope, async (tx) => {
        const current = await methodInForce(tx, county, dayOf(at));
        if (!current) return reply.code(404).send(inForce);
        const what = methodVersion(params);
        const read = await readVersion(tx, county, what);
        if (!read.ok && read.refusal.code === 'file_has_problems')
          return reply.code(409).send(viewRefusal(read.refusal));
        if (!read.ok) return reply.code(404).send({ code: 'no_such_version', words: `没有 ${what} 这一版工作法` });
        const places = await deps.places(tx, county);
        const unit = (path: string): string => places.unit(path)?.name ?? path;
        const calendar = await approvedCalendar(tx, county);
        const ground = { county, current, proposed: read.value, calendar, now: at, from, to, unit };
        const batch = await simulateBatch(tx, { ...ground, limit: query.limit, after: placeFrom(query.after) });
        const { last, ...said } = batch;
        return reply.code(200).send({
          ...{ before: named(current), after: named(read.value), from, to, totalsOnly },
          ...{ scope: scopeWords(signed, unit), ...said, ...(totalsOnly ? totalsOf(batch) : {}) },
          next: last ? cursorOf(last) : null,
        });
      });
    },
  );
}
