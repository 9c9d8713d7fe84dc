import {
  approveDuties,
  draftDuty as draftBody,
  draftedView,
  dropDuties,
  dutyDraftsView,
  dutyDrafters,
  redraftDuty,
} from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { one, refused, say, statusOf, tags } from './answers.ts';
import { approveBatch, dropBatch } from './decide-drafts.ts';
import type { DutiesDeps } from './deps.ts';
import { draftDuty } from './draft-duty.ts';
import { listDrafts } from './list-drafts.ts';

const config = { access: dutyDrafters };
const counted = z.object({ count: z.number() });

/** 起草、审定、退回. */
export function draftingRoutes(app: App, deps: DutiesDeps): void {
  app.get(
    '/duties/drafts',
    { config, schema: { summary: '待审定的草案', tags, response: { 200: dutyDraftsView } } },
    ({ signed }) => listDrafts(deps, signed),
  );
  app.post(
    '/duties',
    {
      config,
      schema: { summary: '起草一条职责', tags, body: draftBody, response: { 201: draftedView, ...refused } },
    },
    async ({ signed, body }, reply) => {
      const done = await draftDuty(deps, signed, body);
      return done.ok ? reply.code(201).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
  app.post(
    '/duties/:id/versions',
    {
      config,
      schema: {
        ...{ summary: '起草对一条职责的更改', tags, params: one, body: redraftDuty },
        response: { 201: draftedView, ...refused },
      },
    },
    async ({ signed, params, body: { seen, answers = [], ...body } }, reply) => {
      const done = await draftDuty(deps, signed, { ...body, change: { id: params.id, seen, answers } });
      return done.ok ? reply.code(201).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
  app.post(
    '/duties/drafts/:id/approval',
    {
      config,
      schema: {
        ...{ summary: '审定一批草案（由起草人以外的人）', tags, params: one, body: approveDuties },
        response: { 200: counted, ...refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await approveBatch(deps, signed, { batch: params.id, count: body.count });
      return done.ok ? reply.code(200).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
  app.post(
    '/duties/drafts/:id/dropping',
    {
      config,
      schema: {
        ...{ summary: '退回或撤回一批草案', tags, params: one, body: dropDuties },
        response: { 200: counted, ...refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await dropBatch(deps, signed, { batch: params.id, reason: body.reason });
      return done.ok ? reply.code(200).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
}
