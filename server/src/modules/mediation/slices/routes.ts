import * as contracts from '@jieyou/contracts';
import {
  actAnswer,
  envelope,
  mediationActFormsView,
  mediationPage,
  mediationPayloads,
  mediationsOfMatter,
  openMediationCommand,
} from '@jieyou/contracts';
import type { MediationActName } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import type { Refusal } from '../../matters/index.ts';
import { mediationActNamed } from '../domain/acts/index.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import type { MediationRefusal } from '../domain/refusals.ts';
import type { MediationDeps } from './deps.ts';
import { mediationCandidates } from './candidates.ts';
import { draftRoutes } from './draft-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { filledRoutes } from './filled-routes.ts';
import { mediationForms } from './forms.ts';
import { mediationsOfOne } from './list-of-matter.ts';
import { openMediation } from './open-mediation.ts';
import { performMediation } from './perform-mediation.ts';
import { readMediation } from './read-mediation.ts';
import { isOwnRefusal } from './own-refusal.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['调解'];
const config = { access: 'signed_in' as const };
const one = z.object({ id: z.string().max(60) });
const byId = z.object({ id: z.uuid() });
const noMediation = { code: 'no_such_mediation', words: sayMediationRefusal({ code: 'no_such_mediation' }) };
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };

const say = (no: MediationRefusal | Refusal): z.infer<typeof refused> => ({
  code: no.code,
  words: isOwnRefusal(no) ? sayMediationRefusal(no) : sayRefusal(no),
});
const statusOf = ({ code }: MediationRefusal | Refusal): 404 | 409 =>
  code === 'no_such_matter' || code === 'no_such_mediation' ? 404 : 409;

/** 接口 of mediation: on a matter, and on one mediation. */
export function mediationRoutes(app: App, deps: MediationDeps): void {
  app.get(
    '/matters/:id/mediations',
    {
      config,
      schema: { summary: '某事项的调解', tags, params: one, response: { 200: mediationsOfMatter, 404: refused } },
    },
    async ({ signed, params }, reply) =>
      (await mediationsOfOne(deps, signed, params.id)) ?? reply.code(404).send(noMatter),
  );
  app.post(
    '/matters/:id/mediations',
    {
      config,
      schema: {
        summary: '开始调解',
        tags,
        params: one,
        body: openMediationCommand,
        response: { 201: actAnswer, 404: refused, 409: refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await openMediation(deps, signed, { matter: params.id, ...body });
      return done.ok ? reply.code(201).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
  app.get(
    '/mediations/:id',
    { config, schema: { summary: '调解页', tags, params: byId, response: { 200: mediationPage, 404: refused } } },
    async ({ signed, params }, reply) =>
      (await readMediation(deps, signed, params.id)) ?? reply.code(404).send(noMediation),
  );
  app.get(
    '/mediations/:id/candidates',
    {
      config,
      schema: {
        ...{ summary: '可选的调解员，按说明的次序', tags, params: byId },
        response: { 200: contracts.mediationCandidates, 404: refused },
      },
    },
    async ({ signed, params }, reply) =>
      (await mediationCandidates(deps, signed, params.id)) ?? reply.code(404).send(noMediation),
  );
  fileRoutes(app, deps);
  filledRoutes(app, deps);
  draftRoutes(app, deps);
  dossierRoutes(app, deps);
  app.get(
    '/mediation-acts',
    { config, schema: { summary: '调解各动作的表单', tags, response: { 200: mediationActFormsView } } },
    async () => mediationForms,
  );
  for (const act of Object.keys(mediationPayloads) as MediationActName[]) {
    app.post(
      `/mediations/:id/acts/${act}`,
      {
        config,
        schema: {
          summary: `调解：${mediationActNamed(act).label}`,
          tags,
          params: byId,
          body: envelope.extend({ payload: mediationPayloads[act] }),
          response: { 200: actAnswer, 404: refused, 409: refused },
        },
      },
      async ({ signed, params, body }, reply) => {
        const { commandId, seen, payload } = body;
        const done = await performMediation(deps, signed, { mediation: params.id, act, commandId, seen, payload });
        return done.ok ? reply.code(200).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
      },
    );
  }
}
