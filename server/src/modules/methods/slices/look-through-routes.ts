import { linesUnderMethodView, lookThroughView, methodChoicesView, methodName, refusal } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import { choicesOf, lookThrough, lookThroughLines } from './look-through.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';

const tags = ['工作法与日历'];
const MOST = 100;
const idsText = z
  .string()
  .max(MOST * 40)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.uuid()).max(MOST));

const words = {
  no_such_matter: sayRefusal({ code: 'no_such_matter' }),
  no_such_version: '没有这一份工作法，请从可选的工作法中选择',
};
const missing = (code: keyof typeof words): { code: string; words: string } => ({ code, words: words[code] });

/** 换个工作法看的接口: the same facts in another method's words and days. Nothing is written. */
export function lookThroughRoutes(app: App, deps: Pick<MethodsRoutesDeps, 'db' | 'now' | 'places'>): void {
  const config = { access: 'signed_in' as const };
  app.get(
    '/methods/choices',
    { config, schema: { summary: '可以拿来看的工作法', tags, response: { 200: methodChoicesView } } },
    async ({ signed }) => ({ choices: await choicesOf(deps, signed) }),
  );
  app.get(
    '/matters/:id/look-through',
    {
      config,
      schema: {
        ...{ summary: '换个工作法看一件事项（只看，不改）', tags, params: z.object({ id: z.string().max(60) }) },
        querystring: z.object({ method: methodName }),
        response: { 200: lookThroughView, 404: refusal },
      },
    },
    async ({ signed, params, query }, reply) => {
      const found = await lookThrough(deps, signed, { matter: params.id, method: query.method });
      return typeof found === 'string' ? reply.code(404).send(missing(found)) : reply.code(200).send(found);
    },
  );
  app.get(
    '/look-through',
    {
      config,
      schema: {
        ...{ summary: '换个工作法看清单上的若干件（只看，不改）', tags },
        querystring: z.object({ method: methodName, ids: idsText }),
        response: { 200: linesUnderMethodView, 404: refusal },
      },
    },
    async ({ signed, query }, reply) => {
      const found = await lookThroughLines(deps, signed, query);
      return found === 'no_such_version' ? reply.code(404).send(missing(found)) : reply.code(200).send(found);
    },
  );
}
