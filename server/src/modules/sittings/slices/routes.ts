import {
  actAnswer,
  bookHearingCommand,
  bookSittingCommand,
  envelope,
  refusal,
  sittingActFormsView,
  sittingPayloads,
  sittingsView,
} from '@jieyou/contracts';
import type { SittingActName } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sittingActNamed } from '../domain/acts/index.ts';
import { answer, noSitting } from './answers.ts';
import { bookHearing, bookSitting } from './book.ts';
import type { SittingsDeps } from './deps.ts';
import { sittingForms } from './forms.ts';
import { paperRoutes } from './paper-routes.ts';
import { performSitting } from './perform-sitting.ts';
import { sittingsOfMediation, sittingsOfOne } from './read-sittings.ts';
import { roomRoutes } from './room-routes.ts';

const tags = ['调解会与听证会'];
const config = { access: 'signed_in' as const };
const byId = z.object({ id: z.uuid() });
const one = z.object({ id: z.string().max(60) });
const created = { 201: actAnswer, 404: refusal, 409: refusal };

/** 会的接口: of a mediation, of a matter, of one sitting. */
export function sittingsRoutes(app: App, deps: SittingsDeps): void {
  app.get(
    '/mediations/:id/sittings',
    {
      config,
      schema: { summary: '一次调解的各次会', tags, params: byId, response: { 200: sittingsView, 404: refusal } },
    },
    async ({ signed, params }, reply) =>
      (await sittingsOfMediation(deps, signed, params.id)) ?? reply.code(404).send(noSitting),
  );
  app.get(
    '/matters/:id/sittings',
    {
      config,
      schema: { summary: '一件事项的各次会', tags, params: one, response: { 200: sittingsView, 404: refusal } },
    },
    async ({ signed, params }, reply) =>
      (await sittingsOfOne(deps, signed, params.id)) ?? reply.code(404).send(noSitting),
  );
  app.post(
    '/mediations/:id/sittings',
    { config, schema: { summary: '约定调解会', tags, params: byId, body: bookSittingCommand, response: created } },
    async ({ signed, params, body }, reply) =>
      answer(reply, await bookSitting(deps, signed, { of: params.id, ...body }), 201),
  );
  app.post(
    '/matters/:id/hearings',
    { config, schema: { summary: '约定听证会', tags, params: one, body: bookHearingCommand, response: created } },
    async ({ signed, params, body }, reply) =>
      answer(reply, await bookHearing(deps, signed, { of: params.id, ...body }), 201),
  );
  app.get(
    '/sitting-acts',
    { config, schema: { summary: '会上各动作的表单', tags, response: { 200: sittingActFormsView } } },
    async () => sittingForms,
  );
  for (const act of Object.keys(sittingPayloads) as SittingActName[]) {
    app.post(
      `/sittings/:id/acts/${act}`,
      {
        config,
        schema: {
          ...{ summary: `会：${sittingActNamed(act).label}`, tags, params: byId },
          body: envelope.extend({ payload: sittingPayloads[act] }),
          response: { 200: actAnswer, 404: refusal, 409: refusal },
        },
      },
      async ({ signed, params, body: { commandId, seen, payload } }, reply) =>
        answer(reply, await performSitting(deps, signed, { sitting: params.id, act, commandId, seen, payload })),
    );
  }
  roomRoutes(app, deps);
  paperRoutes(app, deps);
}
