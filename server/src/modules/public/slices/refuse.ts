import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageRefusal } from '../../../platform/http/index.ts';
import { refusedPage, retryPage } from '../pages/word-pages.ts';
import { answer, nowhere, typedOf } from './answer.ts';

const titles: Readonly<Record<number, string>> = { 404: '没有这个页面', 429: '请稍等一会儿', 500: '这一次没有办成' };
/** Not done for the moment; the same form may be sent again. */
const again: ReadonlySet<number> = new Set([409, 429, 500, 503]);

/** 说不行. Where a form was sent, everything that was typed comes back with it; the database is not asked for that. */
export function refuse(request: FastifyRequest, reply: FastifyReply, { status, words }: PageRefusal): FastifyReply {
  const title = titles[status] ?? '没有办成';
  const typed = typedOf(request);
  const sent = request.method === 'POST' && Object.keys(typed).length > 0 && again.has(status);
  const body = sent
    ? retryPage(nowhere, { title, words, action: request.url, typed })
    : refusedPage(nowhere, title, words);
  return answer(reply, { status, title, office: nowhere, body, faulty: true });
}
