import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { readByParty } from '../../mediation/index.ts';
import { maskWords } from '../../papers/index.ts';
import { readPassCode } from '../../passes/index.ts';
import {
  answer,
  assetRoutes,
  contactLines,
  contactOf,
  endVisit,
  goAway,
  goTo,
  officeFor,
  openVisit,
  publicRouteAt,
  queryOf,
} from '../../public/index.ts';
import { linkAssets, withLinkAssets } from '../pages/assets.ts';
import { partyPage } from '../pages/party-page.ts';
import type { LinkDeps } from './deps.ts';
import { baseOf, closedLink, insideLink, linkOver, oneLink } from './inside-link.ts';
import { underLink } from './open-link.ts';

const shown = z.object({ county: z.string().max(6), code: z.string().max(60) });

/** 当事人的页面: the way in by the QR code, the page, and the way out. */
export function partyPageRoutes(pages: App, deps: LinkDeps): void {
  pages.get('/k/:county/:code', publicRouteAt('凭手机链接打开', shown), async (request, reply) => {
    const { county, code: typed } = request.params;
    reply.header('referrer-policy', 'no-referrer');
    const code = readPassCode(typed);
    const opened = code === null ? undefined : await underLink(deps, { county, code }, async (_tx, found) => found);
    if (code === null || !opened) return linkOver(deps, reply, { county });
    const path = `/p/l/${opened.pass}`;
    await openVisit(deps, { request, reply, path }, { by: 'link', county, code, digits: '' });
    return goTo(reply, path);
  });
  pages.get('/l/:link', publicRouteAt('当事人的调解页', oneLink), async (request, reply) => {
    const found = await insideLink(deps, request, async ({ tx, opened }) => {
      const page = await readByParty(deps.matters, tx, opened);
      return { page, ask: await contactOf(deps, tx, opened.county, page.owner) };
    });
    if (!found) return closedLink(deps, request, reply);
    const { page, ask, visit, base } = found;
    await openVisit(deps, { request, reply, path: base }, visit);
    const office = await officeFor(deps, visit.county);
    const body = partyPage(page, {
      ...{ base, office, done: queryOf(request, 'done') ?? '', contact: contactLines(ask.name, ask.contact) },
      ...{ covered: (text: string) => maskWords(text, page.covered) },
    });
    return answer(reply, { title: '我的调解', office, leave: `${base}/leave`, body, more: withLinkAssets });
  });
  pages.get('/l/:link/leave', publicRouteAt('快速离开，结束到访', oneLink), async (request, reply) => {
    endVisit(request, reply, baseOf(request));
    return goAway(reply, deps.neutral);
  });
  assetRoutes(pages, Object.values(linkAssets));
}
