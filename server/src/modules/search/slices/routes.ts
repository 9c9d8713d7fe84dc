import { peopleAsk, peopleFound, peopleLog, peopleSeekers, refusal, searchPage } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import { findPeopleFor } from './find-people.ts';
import { readPeopleLog } from './read-log.ts';
import { search } from './search.ts';

const tags = ['检索'];
const ask = z.object({
  after: z.string().max(300).optional(),
  q: z.string().max(100, { error: '检索的内容最多 100 个字，请留下最要紧的几个词' }).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** 检索的接口. */
export function searchRoutes(app: App, deps: MattersDeps): void {
  app.get(
    '/search',
    {
      config: { access: 'signed_in' },
      schema: {
        summary: '检索：文字、编码、文号、外部编号、地名、单位',
        tags,
        querystring: ask,
        response: { 200: searchPage },
      },
    },
    ({ signed, query: { q = '', limit, after } }) => search(deps, signed, { query: q, limit, after }),
  );
  app.post(
    '/search/people',
    {
      config: { access: peopleSeekers },
      schema: {
        summary: '查人：按姓名、电话、证件号码精确查找（须说明事由，留痕）',
        tags,
        body: peopleAsk,
        response: { 200: peopleFound, 409: refusal },
      },
    },
    async ({ signed, body }, reply) => {
      const found = await findPeopleFor(deps, signed, body);
      return found.ok ? reply.code(200).send(found.value) : reply.code(409).send(found.refusal);
    },
  );
  app.get(
    '/search/people/log',
    {
      config: { access: ['audit_officer'] },
      schema: {
        summary: '查人记录',
        tags,
        querystring: z.object({ after: z.string().max(20).optional() }),
        response: { 200: peopleLog },
      },
    },
    ({ signed, query }) => readPeopleLog(deps, signed, query.after),
  );
}
