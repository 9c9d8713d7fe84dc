import {
  duplicateJudges,
  importers,
  notSameCommand,
  refusal,
  registrars,
  similarCandidates,
  similarDraft,
  similarOfImport,
  similarOfMatter,
  similarPeopleDraft,
} from '@jieyou/contracts';
import type { Refusal } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import { saySimilarRefusal } from '../domain/refusals.ts';
import type { SimilarRefusal } from '../domain/refusals.ts';
import type { SimilarDeps } from './deps.ts';
import { draftCandidates, draftPeople } from './draft-candidates.ts';
import { importPairs } from './import-pairs.ts';
import { judgeNotSame, unjudge } from './judge.ts';
import { matterCandidates, matterPeople } from './matter-candidates.ts';

const tags = ['查重'];
const one = z.object({ id: z.string().max(60) });
const pair = one.extend({ other: z.uuid() });
const job = z.strictObject({ id: z.uuid() });
const judged = z.object({ id: z.string(), other: z.string() });
const refused = { 404: refusal, 409: refusal };

const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };
const noImport = { code: 'no_such_import', words: '没有这次导入，或不在您的工作范围内。请回到导入页面查看' };
const say = (given: SimilarRefusal): Refusal => ({ code: given.code, words: saySimilarRefusal(given) });

/** 登记时: while it is being typed. What was typed travels in the body, never in an address. */
function draftRoutes(app: App, deps: SimilarDeps): void {
  const config = { access: registrars };
  app.post(
    '/similar/draft',
    {
      config,
      schema: { summary: '登记时查重', tags, body: similarDraft, response: { 200: similarCandidates } },
    },
    async ({ signed, body }) => ({ candidates: await draftCandidates(deps, signed, body) }),
  );
  app.post(
    '/similar/draft/people',
    {
      config,
      schema: {
        summary: '登记时按电话、证件号码查重（每次留痕）',
        tags,
        body: similarPeopleDraft,
        response: { 200: similarCandidates, 409: refusal },
      },
    },
    async ({ signed, body }, reply) => {
      const found = await draftPeople(deps, signed, body);
      return found.ok ? reply.code(200).send({ candidates: found.value }) : reply.code(409).send(say(found.refusal));
    },
  );
}

/** 分办时: of a matter that is there. */
function matterRoutes(app: App, deps: SimilarDeps): void {
  app.get(
    '/matters/:id/similar',
    {
      config: { access: 'signed_in' },
      schema: { summary: '疑似重复', tags, params: one, response: { 200: similarOfMatter, 404: refusal } },
    },
    async ({ signed, params }, reply) =>
      (await matterCandidates(deps, signed, params.id)) ?? reply.code(404).send(noMatter),
  );
  app.post(
    '/matters/:id/similar/people',
    {
      config: { access: duplicateJudges },
      schema: {
        summary: '按当事人的号码查重（每次留痕）',
        tags,
        params: one,
        response: { 200: similarCandidates, ...refused },
      },
    },
    async ({ signed, params }, reply) => {
      const found = await matterPeople(deps, signed, params.id);
      if (!found) return reply.code(404).send(noMatter);
      return found.ok ? reply.code(200).send({ candidates: found.value }) : reply.code(409).send(say(found.refusal));
    },
  );
}

/** 人的判断. */
function judgingRoutes(app: App, deps: SimilarDeps): void {
  const config = { access: duplicateJudges };
  app.post(
    '/matters/:id/not-same',
    {
      config,
      schema: {
        summary: '记下不是重复',
        tags,
        params: one,
        body: notSameCommand,
        response: { 200: judged, ...refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await judgeNotSame(deps, signed, params.id, body);
      if (!done) return reply.code(404).send(noMatter);
      if (!done.ok) return reply.code(409).send(say(done.refusal));
      return reply.code(200).send({ id: done.value[0], other: done.value[1] });
    },
  );
  app.delete(
    '/matters/:id/not-same/:other',
    {
      config,
      schema: { summary: '撤销不是重复', tags, params: pair, response: { 200: judged, ...refused } },
    },
    async ({ signed, params }, reply) => {
      const done = await unjudge(deps, signed, params.id, params.other);
      if (!done) return reply.code(404).send(noMatter);
      if (!done.ok) return reply.code(409).send(say(done.refusal));
      return reply.code(200).send({ id: done.value[0], other: done.value[1] });
    },
  );
}

/** 查重的接口. */
export function similarRoutes(app: App, deps: SimilarDeps): void {
  draftRoutes(app, deps);
  matterRoutes(app, deps);
  judgingRoutes(app, deps);
  app.get(
    '/imports/:id/similar',
    {
      config: { access: importers },
      schema: {
        summary: '导入的行疑似与谁重复',
        tags: ['导入'],
        params: job,
        querystring: z.object({ after: z.string().max(300).optional() }),
        response: { 200: similarOfImport, 404: refusal },
      },
    },
    async ({ signed, params, query }, reply) =>
      (await importPairs(deps, signed, params.id, query.after)) ?? reply.code(404).send(noImport),
  );
}
