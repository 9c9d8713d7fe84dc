import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { readPassCode, underPass } from '../../passes/index.ts';
import { refusedPage } from '../pages/word-pages.ts';
import { answer, goTo, publicRouteAt } from './answer.ts';
import type { PublicDeps } from './deps.ts';
import { officeFor } from './inside.ts';
import { openVisit } from './visit.ts';

const params = z.object({ county: z.string().max(6), code: z.string().max(60) });
const title = '没有找到这张回执';
const lost = '二维码可能不完整，或者这张回执已经作废、另发了新的。请打电话，或者到负责的综治中心窗口问。';

/** 出示凭证: a visit begins at an address that tells nothing. False when there is no such pass. */
export async function showPass(
  deps: PublicDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { county, typed }: { county: string; typed: string },
): Promise<FastifyReply | undefined> {
  const code = readPassCode(typed);
  const opened =
    code === null ? undefined : await underPass(deps.matters, { county, code }, async (_tx, found) => found);
  if (code === null || !opened) return undefined;
  const path = `/p/m/${opened.pass}`;
  await openVisit(deps, { request, reply, path }, { by: 'pass', county, code, digits: '' });
  return goTo(reply, path);
}

/** 凭回执的二维码打开. The pass stands in this one address, which answers with another and is kept by nobody. */
export function showPassRoutes(pages: App, deps: PublicDeps): void {
  pages.get('/t/:county/:code', publicRouteAt('凭回执的二维码打开', params), async (request, reply) => {
    const { county, code } = request.params;
    reply.header('referrer-policy', 'no-referrer');
    const shown = await showPass(deps, { request, reply }, { county, typed: code });
    if (shown) return shown;
    const office = await officeFor(deps, county);
    return answer(reply, { status: 404, title, office, body: refusedPage(office, title, lost) });
  });
}
