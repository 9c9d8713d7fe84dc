import {
  codesOf,
  dutiesView,
  dutyPage,
  dutyUnit,
  dutyWaitingView,
  matterKinds,
  ownerProposalsView,
  refusal,
} from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import { one, say, tags } from './answers.ts';
import { countForMe } from './corrections.ts';
import type { DutiesDeps } from './deps.ts';
import { listDuties } from './list-duties.ts';
import { proposeForMatter, searchDuties } from './propose-owners.ts';
import { readDuty } from './read-duty.ts';

const config = { access: 'signed_in' as const };
const typed = z.string().max(100).optional();
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };

/** 看、查、建议. */
export function readingRoutes(app: App, deps: DutiesDeps): void {
  app.get(
    '/duties',
    {
      config,
      schema: {
        ...{ summary: '职责清单', tags },
        querystring: z.object({
          q: typed,
          unit: dutyUnit.optional(),
          after: z.coerce.number().int().min(0).max(1_000_000).default(0),
        }),
        response: { 200: dutiesView },
      },
    },
    ({ signed, query }) =>
      listDuties(deps, signed, { q: query.q?.trim() ?? '', unit: query.unit ?? null, after: query.after }),
  );
  app.get(
    '/duties/search',
    {
      config,
      schema: {
        ...{ summary: '查谁管：按词找主责单位', tags },
        querystring: z.object({
          q: z.string().trim().min(1, { error: '请写要查的词' }).max(100),
          kind: z.enum(codesOf(matterKinds)).optional(),
        }),
        response: { 200: ownerProposalsView },
      },
    },
    ({ signed, query }) => searchDuties(deps, signed, { typed: query.q, kind: query.kind }),
  );
  app.get(
    '/duties/waiting',
    { config, schema: { summary: '职责清单里等本人的事', tags, response: { 200: dutyWaitingView } } },
    ({ signed }) => countForMe(deps, signed),
  );
  app.get(
    '/duties/:id',
    { config, schema: { summary: '职责清单的一条', tags, params: one, response: { 200: dutyPage, 404: refusal } } },
    async ({ signed, params }, reply) =>
      (await readDuty(deps, signed, params.id)) ?? reply.code(404).send(say({ code: 'no_such_duty' })),
  );
  app.get(
    '/matters/:id/owner-proposals',
    {
      config,
      schema: {
        ...{ summary: '这件事该谁办：按职责清单建议', tags },
        ...{ params: z.object({ id: z.string().max(60) }), querystring: z.object({ q: typed }) },
        response: { 200: ownerProposalsView, 404: refusal },
      },
    },
    async ({ signed, params, query }, reply) =>
      (await proposeForMatter(deps, signed, { matter: params.id, typed: query.q?.trim() ?? '' })) ??
      reply.code(404).send(noMatter),
  );
}
