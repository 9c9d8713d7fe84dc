import {
  codesOf,
  discardInformation,
  informationPage,
  informationStates,
  matterInformation,
  mergeInformation,
  openReporter as reporterBody,
  recordInformation,
  refusal,
  taskInformation,
  watchInformation,
  workingPosts,
} from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import type { Done } from '../../matters/index.ts';
import { sayInformationRefusal } from '../domain/refusals.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import type { InformationDeps } from './deps.ts';
import { discardItem, mergeItem, taskFromItem, watchItem } from './judge-item.ts';
import { listItems } from './list-items.ts';
import { matterFromItem } from './matter-from-item.ts';
import { openReporter } from './open-reporter.ts';
import { recordItem } from './record-item.ts';

const tags = ['信息'];
const config = { access: workingPosts };
const params = z.object({ id: z.uuid({ error: '没有找到，请从列表中重新选择' }) });
const done = z.object({ id: z.string() });
const response = { 200: done, 404: refusal, 409: refusal };

const no = (reply: FastifyReply, why: InformationRefusal): FastifyReply =>
  reply
    .code(why.code === 'no_such_information' ? 404 : 409)
    .send({ code: why.code, words: sayInformationRefusal(why) });
const answer = (reply: FastifyReply, result: Result<Done, InformationRefusal>): FastifyReply =>
  result.ok ? reply.code(200).send(result.value) : no(reply, result.refusal);

/** 信息: recorded, listed, judged. Nothing here finds a person. */
export function informationRoutes(app: App, deps: InformationDeps): void {
  app.get(
    '/information',
    {
      config,
      schema: {
        ...{ summary: '信息，新的在前', tags },
        querystring: z.object({
          state: z.enum(codesOf(informationStates)).optional(),
          tag: z.string().max(40).optional(),
          before: z.coerce.number().int().positive().max(2_000_000_000).optional(),
          id: z.uuid().optional(),
        }),
        response: { 200: informationPage },
      },
    },
    ({ signed, query }) => listItems(deps, signed, query),
  );
  app.post(
    '/information',
    { config, schema: { summary: '记一条信息', tags, body: recordInformation, response } },
    async ({ signed, body }, reply) => answer(reply, await recordItem(deps, signed, body)),
  );
  app.post(
    '/information/:id/watch',
    { config, schema: { summary: '持续关注', tags, params, body: watchInformation, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await watchItem(deps, signed, { id, ...body })),
  );
  app.post(
    '/information/:id/discard',
    { config, schema: { summary: '不再跟踪', tags, params, body: discardInformation, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await discardItem(deps, signed, { id, ...body })),
  );
  app.post(
    '/information/:id/merge',
    { config, schema: { summary: '并入另一条', tags, params, body: mergeInformation, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await mergeItem(deps, signed, { id, ...body })),
  );
  app.post(
    '/information/:id/task',
    { config, schema: { summary: '转为任务', tags, params, body: taskInformation, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await taskFromItem(deps, signed, { id, ...body })),
  );
  app.post(
    '/information/:id/matter',
    { config, schema: { summary: '转为事项', tags, params, body: matterInformation, response } },
    async ({ signed, params: { id }, body }, reply) =>
      answer(reply, await matterFromItem(deps, signed, { id, ...body })),
  );
  app.post(
    '/information/:id/reporter',
    {
      config,
      schema: {
        ...{ summary: '查看反映人（留痕）', tags, params, body: reporterBody },
        response: { 200: z.object({ reporter: z.string() }), 404: refusal, 409: refusal },
      },
    },
    async ({ signed, params: { id }, body }, reply) => {
      const opened = await openReporter(deps, signed, { id, ...body });
      return opened.ok ? reply.code(200).send(opened.value) : no(reply, opened.refusal);
    },
  );
}
