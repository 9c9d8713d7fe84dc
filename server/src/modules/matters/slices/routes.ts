import {
  actAnswer,
  actPayloads,
  codesOf,
  deskView,
  envelope,
  formsView,
  listPage,
  lists,
  matterPage,
  registerCommand,
} from '@jieyou/contracts';
import type { ActName } from '@jieyou/contracts';
import { z } from 'zod';
import type { Tx } from '../../../platform/db/index.ts';
import type { App } from '../../../platform/http/index.ts';
import { actNamed } from '../domain/acts/index.ts';
import { sayRefusal } from '../domain/refusals.ts';
import type { Refusal } from '../domain/refusals.ts';
import { registrars } from '../domain/register.ts';
import type { MattersDeps } from './deps.ts';
import { formsOf } from './forms.ts';
import { listMatters, readDesk } from './list-matters.ts';
import { openNumberOf } from './open-number.ts';
import { performAct } from './perform-act.ts';
import { readMatter } from './read-matter.ts';
import { register } from './register-matter.ts';

const refused = z.object({
  code: z.string(),
  words: z.string(),
  fields: z.array(z.object({ path: z.string(), words: z.string() })).optional(),
});
const notFound = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };

/** In words; where one field is meant, the words are for that field. */
function say(refusal: Refusal): z.infer<typeof refused> {
  const words = sayRefusal(refusal);
  const said = { code: refusal.code, words };
  const path = refusal.code === 'bad_party' ? refusal.field : undefined;
  return path === undefined ? said : { ...said, fields: [{ path: `payload.${path}`, words }] };
}
const one = z.object({ id: z.string().max(60) });

const tags = ['事项'];
const ask = z.object({
  after: z.string().max(300).optional(),
  q: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** 已有事项的表单按其适用的版本; without it, the version in force. */
const ruled = z.object({
  method: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,39}@[1-9]\d{0,5}$/, '写成工作法代号@版本号，如 neutral@1')
    .optional()
    .describe('事项适用的工作法版本；不写的为现行版本'),
});

/** 读: the desk, the lists, the page, the forms. */
export function readingRoutes(
  app: App,
  deps: MattersDeps,
  banner: (tx: Tx, county: string) => Promise<string[]>,
): void {
  const config = { access: 'signed_in' as const };
  app.get('/desk', { config, schema: { summary: '我的工作台', tags, response: { 200: deskView } } }, ({ signed }) =>
    readDesk(deps, signed, (tx) => banner(tx, signed.county)),
  );
  app.get(
    '/lists/:list',
    {
      config,
      schema: {
        summary: '清单',
        tags,
        params: z.object({ list: z.enum(codesOf(lists)) }),
        querystring: ask,
        response: { 200: listPage },
      },
    },
    ({ signed, params, query }) =>
      listMatters(deps, signed, {
        list: params.list,
        query: query.q?.trim() ?? '',
        limit: query.limit,
        after: query.after,
      }),
  );
  app.get(
    '/forms',
    {
      config,
      schema: { summary: '各动作的表单', tags, querystring: ruled, response: { 200: formsView, 409: refused } },
    },
    async ({ signed, query }, reply) => {
      const forms = await formsOf(deps, signed, query.method);
      return forms.ok ? reply.code(200).send(forms.value) : reply.code(409).send(say(forms.refusal));
    },
  );
  app.get(
    '/matters/:id',
    { config, schema: { summary: '事项页', tags, params: one, response: { 200: matterPage, 404: refused } } },
    async ({ signed, params }, reply) => (await readMatter(deps, signed, params.id)) ?? reply.code(404).send(notFound),
  );
}

/** 办: register, act, open a number. */
export function actingRoutes(app: App, deps: MattersDeps): void {
  app.post(
    '/matters',
    {
      config: { access: registrars },
      schema: { summary: '登记事项', tags, body: registerCommand, response: { 201: actAnswer, 409: refused } },
    },
    async ({ signed, body }, reply) => {
      const done = await register(deps, signed, body);
      return done.ok ? reply.code(201).send(done.value) : reply.code(409).send(say(done.refusal));
    },
  );
  for (const act of Object.keys(actPayloads) as ActName[]) {
    app.post(
      `/matters/:id/acts/${act}`,
      {
        config: { access: 'signed_in' },
        schema: {
          summary: `办理：${actNamed(act).label}`,
          tags,
          params: one,
          body: envelope.extend({ payload: actPayloads[act] }),
          response: { 200: actAnswer, 404: refused, 409: refused },
        },
      },
      async ({ signed, params, body }, reply) => {
        const { commandId, seen, payload } = body;
        const done = await performAct(deps, signed, { matter: params.id, act, commandId, seen, payload });
        if (done.ok) return reply.code(200).send(done.value);
        return reply.code(done.refusal.code === 'no_such_matter' ? 404 : 409).send(say(done.refusal));
      },
    );
  }
  app.post(
    '/matters/:id/numbers',
    {
      config: { access: 'signed_in' },
      schema: {
        summary: '查看完整号码（须说明理由，留痕）',
        tags,
        params: one,
        body: z.strictObject({
          party: z.uuid(),
          field: z.enum(['phone', 'idNumber']),
          reason: z.string().trim().min(2, { error: '请写明查看理由' }).max(500),
        }),
        response: { 200: z.object({ value: z.string().nullable() }), 404: refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const found = await openNumberOf(deps, signed, params.id, body);
      return found ?? reply.code(404).send(notFound);
    },
  );
}
