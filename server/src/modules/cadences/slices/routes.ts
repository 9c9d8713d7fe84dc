import {
  cadenceOverview,
  explainDuty,
  holdDuty,
  moveDuty,
  recurringDutiesView,
  refusal,
  workingPosts,
} from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import type { Done } from '../../matters/index.ts';
import { sayCadenceRefusal } from '../domain/refusals.ts';
import type { CadenceRefusal } from '../domain/refusals.ts';
import type { CadencesDeps } from './deps.ts';
import { readMonth, readOverview } from './read-month.ts';
import { moveTo, sayHeld, sayNotHeld } from './say-duty.ts';

const tags = ['例会与定期工作'];
const config = { access: workingPosts };
const month = z
  .string()
  .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, { error: '请选择月份' })
  .optional();
const params = z.object({ id: z.uuid({ error: '没有找到，请从列表中重新选择' }) });
const done = z.object({ id: z.string() });
const response = { 200: done, 404: refusal, 409: refusal };

const answer = (reply: FastifyReply, result: Result<Done, CadenceRefusal>): FastifyReply => {
  if (result.ok) return reply.code(200).send(result.value);
  const { code } = result.refusal;
  return reply.code(code === 'no_such_recurring' ? 404 : 409).send({ code, words: sayCadenceRefusal(result.refusal) });
};

/** 例会与定期工作: what is due, what was held, moved, missed. */
export function cadencesRoutes(app: App, deps: CadencesDeps): void {
  app.get(
    '/cadences',
    {
      config,
      schema: {
        ...{ summary: '一个月的会议和定期工作：本岗的，或一个单位一项频次的', tags },
        querystring: z.object({ month, unit: z.string().max(200).optional(), cadence: z.string().max(40).optional() }),
        response: { 200: recurringDutiesView },
      },
    },
    ({ signed, query }) => readMonth(deps, signed, query),
  );
  app.get(
    '/cadences/overview',
    {
      config,
      schema: {
        ...{ summary: '范围内各单位一个月办得怎样', tags },
        querystring: z.object({ month }),
        response: { 200: cadenceOverview },
      },
    },
    ({ signed, query }) => readOverview(deps, signed, query.month),
  );
  app.post(
    '/cadences/:id/held',
    { config, schema: { summary: '记为已办', tags, params, body: holdDuty, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await sayHeld(deps, signed, { id, ...body })),
  );
  app.post(
    '/cadences/:id/move',
    { config, schema: { summary: '改期', tags, params, body: moveDuty, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await moveTo(deps, signed, { id, ...body })),
  );
  app.post(
    '/cadences/:id/not-held',
    { config, schema: { summary: '说明没有办', tags, params, body: explainDuty, response } },
    async ({ signed, params: { id }, body }, reply) => answer(reply, await sayNotHeld(deps, signed, { id, ...body })),
  );
}
