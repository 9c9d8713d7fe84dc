import type { App } from '../../../platform/http/index.ts';
import { assets } from '../pages/assets.ts';
import type { Asset } from '../pages/assets.ts';
import { choosePage, homePage } from '../pages/home-page.ts';
import type { OfficeLine } from '../pages/home-page.ts';
import { rightsPage } from '../pages/word-pages.ts';
import { readContacts } from '../store/contact-store.ts';
import { answer, goAway, nowhere, officeOf, publicRoute, queryOf } from './answer.ts';
import { chosenCounty, countiesHere, groundOf, publicScope } from './county.ts';
import type { PublicDeps } from './deps.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** 首页、权利说明、快速离开、版式与脚本. */
export function homeRoutes(pages: App, deps: PublicDeps): void {
  const { db } = deps.matters;
  pages.get('/', publicRoute('公众页首页'), async (request, reply) => {
    const all = await countiesHere(deps);
    const here = chosenCounty(all, queryOf(request, 'county'));
    if (!here) return answer(reply, { title: '公众页', office: nowhere, body: choosePage(all) });
    const office = officeOf(all, here);
    const shown = await db.inScope(publicScope(here.county), async (tx) => {
      const { places, open } = await groundOf(deps, tx, here.county);
      const known = new Map((await readContacts(tx, here.county)).map((row) => [row.path, row]));
      const offices = places.flatMap(({ path, name }): OfficeLine[] => {
        const contact = known.get(path);
        return contact?.phone ? [{ name, contact }] : [];
      });
      return { open, offices };
    });
    return answer(reply, { title: '有事反映、查进度', office, body: homePage(office, shown) });
  });
  pages.get('/rights', publicRoute('权利和该走的路'), async (request, reply) => {
    const all = await countiesHere(deps);
    const office = officeOf(all, chosenCounty(all, queryOf(request, 'county')));
    return answer(reply, { title: '我的权利和该走的路', office, body: rightsPage(office) });
  });
  pages.get('/leave', publicRoute('快速离开'), async (_request, reply) => goAway(reply, deps.neutral));
  assetRoutes(pages, Object.values(assets));
}

/** 版式与脚本 of a module's pages. */
export function assetRoutes(pages: App, all: readonly Asset[]): void {
  for (const { name, type, body } of all) {
    pages.get(`/assets/${name}`, publicRoute('公众页的版式、脚本'), async (_request, reply) =>
      reply.header('cache-control', YEAR).type(type).send(body),
    );
  }
}
