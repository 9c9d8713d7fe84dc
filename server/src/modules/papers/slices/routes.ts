import { issueReceipt as issueReceiptBody, papersView, receiptPage, refusal, registrars } from '@jieyou/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import { issueReceipt } from './issue-receipt.ts';
import { listPapers, printPapers, printReceipt } from './print-papers.ts';

const one = z.object({ id: z.string().max(60) });
const asked = one.extend({ paper: z.string().max(60) });
const tags = ['文书'];
const html = 'text/html; charset=utf-8';
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };
const noPaper = {
  code: 'no_such_paper',
  words: '没有这张文书，或者不在您的查看范围内。请回到事项页，从文书清单里重新打开。',
};

/** 公众页地址, as it is printed for people. */
export type AddressOf = (request: FastifyRequest) => string;

/** 文书的接口. */
export function papersRoutes(app: App, deps: MattersDeps, addressOf: AddressOf): void {
  const config = { access: 'signed_in' as const };
  app.get(
    '/matters/:id/receipt',
    { config, schema: { summary: '打印回执', tags, params: one } },
    async (request, reply) => {
      const page = await printReceipt(deps, request.signed, request.params.id, addressOf(request));
      return page ? reply.type(html).send(page) : reply.code(404).send(noMatter);
    },
  );
  app.post(
    '/matters/:id/receipt',
    {
      config: { access: registrars },
      schema: {
        summary: '签发带查询凭证的回执（留签发记录）',
        tags,
        params: one,
        body: issueReceiptBody,
        response: { 200: receiptPage, 404: refusal },
      },
    },
    async (request, reply) => {
      const { signed, params, body } = request;
      const page = await issueReceipt(deps, signed, params.id, { ...body, address: addressOf(request) });
      return page === undefined ? reply.code(404).send(noMatter) : reply.code(200).send({ html: page });
    },
  );
  app.get(
    '/matters/:id/papers',
    { config, schema: { summary: '文书清单', tags, params: one, response: { 200: papersView, 404: refusal } } },
    async ({ signed, params }, reply) => (await listPapers(deps, signed, params.id)) ?? reply.code(404).send(noMatter),
  );
  app.get(
    '/matters/:id/papers/:paper',
    { config, schema: { summary: '打印文书（含个人信息的留查看记录）', tags, params: asked } },
    async ({ signed, params }, reply) => {
      const page = await printPapers(deps, signed, params.id, params.paper);
      return page ? reply.type(html).send(page) : reply.code(404).send(noPaper);
    },
  );
}
