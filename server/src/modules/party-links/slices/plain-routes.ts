import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { answer, officeFor, publicRouteAt, queryOf } from '../../public/index.ts';
import { plainPages, plainTopics } from '../domain/plain-pages.ts';
import { withLinkAssets } from '../pages/assets.ts';
import { plainPage } from '../pages/plain-page.ts';
import type { LinkDeps } from './deps.ts';

const topics = z.object({ topic: z.enum(plainTopics) });

/** 四页说明, which anybody may read. */
export function plainRoutes(pages: App, deps: LinkDeps): void {
  pages.get(
    '/plain/:topic',
    publicRouteAt('用大白话说明：调解、协议、司法确认、不履行', topics),
    async (request, reply) => {
      const { topic } = request.params;
      const office = await officeFor(deps, queryOf(request, 'county') ?? '');
      const body = plainPage(office, topic);
      return answer(reply, { title: plainPages[topic].title, office, body, more: withLinkAssets });
    },
  );
}
