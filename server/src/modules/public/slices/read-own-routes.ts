import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { ownPaper, ownPapers, paperPolicy } from '../../papers/index.ts';
import { passAddress, printPassCode } from '../../passes/index.ts';
import { sayDay } from '../domain/say-day.ts';
import { ownPage } from '../pages/own-page.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { ownPhoneKnown } from '../store/own-store.ts';
import { answer, goAway, goTo, publicRouteAt, queryOf } from './answer.ts';
import type { PublicDeps } from './deps.ts';
import { baseOf, closed, inside, officeFor, onePass } from './inside.ts';
import { qrOf } from './qr.ts';
import { readOwn } from './read-own.ts';
import { endVisit, openVisit } from './visit.ts';

const withPaper = onePass.extend({ paper: z.string().max(40) });
const HTML = 'text/html; charset=utf-8';

/** 本人的页面: where the matter stands, its receipt, its papers; and the way out. */
export function readOwnRoutes(pages: App, deps: PublicDeps): void {
  pages.get('/m/:pass', publicRouteAt('本人的事项', onePass), async (request, reply) => {
    const found = await inside(deps, request, async ({ tx, opened }) => ({
      own: await readOwn(deps, tx, opened),
      papers: await ownPapers(deps.matters, tx, opened),
    }));
    if (!found) return closed(deps, request, reply);
    const { own, visit, base } = found;
    await openVisit(deps, { request, reply, path: base }, visit);
    const papers = found.papers.map(({ key, label }) => ({ label, href: `${base}/papers/${key}` }));
    const body = ownPage(own, { base, papers, done: queryOf(request, 'done') ?? '' });
    const office = await officeFor(deps, visit.county);
    return answer(reply, { title: '我反映的事', office, leave: `${base}/leave`, body });
  });
  pages.get('/m/:pass/receipt', publicRouteAt('回执', onePass), async (request, reply) => {
    const found = await inside(deps, request, async ({ tx, opened }) => ({
      own: await readOwn(deps, tx, opened),
      phoneKnown: await ownPhoneKnown(tx, opened),
    }));
    if (!found) return closed(deps, request, reply);
    const { own, phoneKnown, visit, base } = found;
    await openVisit(deps, { request, reply, path: base }, visit);
    const address = deps.addressOf(request);
    const body = receiptPage({
      ...{ code: own.code, dates: own.dates, office: own.office, registeredOn: sayDay(own.registeredOn) },
      ...{ pass: printPassCode(visit.code), qr: qrOf(passAddress(address, visit.county, visit.code)) },
      ...{ address, home: base, phoneKnown },
    });
    const office = await officeFor(deps, visit.county);
    return answer(reply, { title: '回执', office, leave: `${base}/leave`, body });
  });
  pages.get('/m/:pass/papers/:paper', publicRouteAt('给本人的文书', withPaper), async (request, reply) => {
    const { paper: key } = request.params;
    const found = await inside(deps, request, async ({ tx, opened, base }) => ({
      paper: await ownPaper(deps.matters, tx, opened, { asked: key, out: { back: base, leave: `${base}/leave` } }),
    }));
    if (!found) return closed(deps, request, reply);
    if (found.paper === undefined) return goTo(reply, found.base);
    return reply.header('content-security-policy', paperPolicy).type(HTML).send(found.paper);
  });
  pages.get('/m/:pass/leave', publicRouteAt('快速离开，结束到访', onePass), async (request, reply) => {
    endVisit(request, reply, baseOf(request));
    return goAway(reply, deps.neutral);
  });
}
