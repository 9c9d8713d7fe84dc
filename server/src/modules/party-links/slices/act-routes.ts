import { randomUUID } from 'node:crypto';
import { partyPayloads } from '@jieyou/contracts';
import type { PartyActName } from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { actByParty, partyActNames, readByParty, sayPartyRefusal } from '../../mediation/index.ts';
import type { PartyPage } from '../../mediation/index.ts';
import { maskWords } from '../../papers/index.ts';
import { answer, goTo, officeFor, openVisit, publicRouteAt, typedOf } from '../../public/index.ts';
import type { Filled, Visit } from '../../public/index.ts';
import { actPage, actTitle } from '../pages/act-page.ts';
import { withLinkAssets } from '../pages/assets.ts';
import type { LinkDeps } from './deps.ts';
import { closedLink, insideLink, oneLink } from './inside-link.ts';
import type { InsideLink } from './inside-link.ts';

const withAct = oneLink.extend({ act: z.enum(partyActNames) });
const summary = '当事人的动作：告知、意愿、想法、签名、履行';
const stale = '这张表是先前打开的，请核对一下内容，再提交一次。';

type Typed = Readonly<Record<string, string>>;
type Outcome = { readonly faults: Filled['faults']; readonly anew: boolean };
type Showing = { visit: Visit; base: string; page: PartyPage; act: PartyActName; filled: Filled };

/** 所填的内容: ticks are yes or nothing; what was left empty was not said. */
function payloadOf(typed: Typed): Record<string, unknown> {
  const { key: _key, commandId: _commandId, sure, ...rest } = typed;
  const said = Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== ''));
  return sure === undefined ? said : { ...said, sure: sure === 'yes' };
}

/** 办: the key of this visit, then the shape of what was typed, then the rule. */
async function perform(
  deps: LinkDeps,
  { tx, opened, visit }: InsideLink,
  { act, typed }: { act: PartyActName; typed: Typed },
): Promise<Outcome> {
  const commandId = z.uuid().safeParse(typed['commandId']);
  if (typed['key'] !== visit.key || !commandId.success) return { faults: [{ field: '', words: stale }], anew: true };
  const payload = partyPayloads[act].safeParse(payloadOf(typed));
  if (!payload.success) {
    const faults = payload.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), words: message }));
    return { faults, anew: false };
  }
  const asked = { act, commandId: commandId.data, payload: payload.data };
  const done = await actByParty(deps.matters, tx, opened, asked);
  if (done.ok) return { faults: [], anew: false };
  return { faults: [{ field: '', words: sayPartyRefusal(done.refusal) }], anew: true };
}

/** 当事人办事: a page for each act, and its form. */
export function partyActRoutes(pages: App, deps: LinkDeps): void {
  const show = async (reply: FastifyReply, { visit, base, page, act, filled }: Showing): Promise<FastifyReply> => {
    const faulty = filled.faults.length > 0;
    const commandId = filled.typed['commandId'] ?? randomUUID();
    const covered = (text: string): string => maskWords(text, page.covered);
    const body = actPage(act, { base, key: visit.key, commandId, filled, page, covered });
    const office = await officeFor(deps, visit.county);
    const parts = { title: actTitle(act), office, leave: `${base}/leave`, body, faulty, more: withLinkAssets };
    return answer(reply, { status: faulty ? 422 : 200, ...parts });
  };
  pages.get('/l/:link/acts/:act', publicRouteAt(`表单：${summary}`, withAct), async (request, reply) => {
    const { act } = request.params;
    const found = await insideLink(deps, request, async ({ tx, opened }) => ({
      page: await readByParty(deps.matters, tx, opened),
    }));
    if (!found) return closedLink(deps, request, reply);
    await openVisit(deps, { request, reply, path: found.base }, found.visit);
    if (!found.page.can[act].ok) return goTo(reply, found.base);
    return show(reply, { ...found, act, filled: { typed: {}, faults: [] } });
  });
  pages.post('/l/:link/acts/:act', publicRouteAt(summary, withAct), async (request, reply) => {
    const { act } = request.params;
    const typed = typedOf(request);
    const found = await insideLink(deps, request, async (within) => {
      const outcome = await perform(deps, within, { act, typed });
      return { outcome, page: await readByParty(deps.matters, within.tx, within.opened) };
    });
    if (!found) return closedLink(deps, request, reply);
    const { outcome, page, visit, base } = found;
    if (outcome.faults.length === 0) return goTo(reply, `${base}?done=${act}`);
    const kept = outcome.anew ? { ...typed, commandId: randomUUID() } : typed;
    return show(reply, { ...{ visit, base, page, act }, filled: { typed: kept, faults: outcome.faults } });
  });
}
