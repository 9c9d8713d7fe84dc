import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Tx } from '../../../platform/db/index.ts';
import { html } from '../../../platform/http/index.ts';
import type { OpenedForParty } from '../../mediation/index.ts';
import { answer, contactLines, contactOf, endVisit, officeFor, readVisit, typedOf } from '../../public/index.ts';
import type { Visit } from '../../public/index.ts';
import type { LinkDeps } from './deps.ts';
import { underLink } from './open-link.ts';

export const oneLink = z.object({ link: z.uuid() });

/** 当事人页面的地址, under which everything of this visit stands. */
export const baseOf = (request: FastifyRequest): string => `/p/l/${(request.params as { link: string }).link}`;

export type InsideLink = {
  readonly tx: Tx;
  readonly opened: OpenedForParty;
  readonly visit: Visit;
  readonly base: string;
};
export type FoundLink<Value> = Value & { readonly visit: Visit; readonly base: string };

/** 凭到访办事. Undefined when the visit is over, or the link has ended or was taken back. */
export async function insideLink<Value extends object>(
  deps: LinkDeps,
  request: FastifyRequest,
  run: (inside: InsideLink) => Promise<Value>,
): Promise<FoundLink<Value> | undefined> {
  const base = baseOf(request);
  const visit = await readVisit(deps, request, base);
  if (visit?.by !== 'link') return undefined;
  return underLink(deps, visit, async (tx, opened) => {
    if (base !== `/p/l/${opened.pass}`) return undefined;
    return { ...(await run({ tx, opened, visit, base })), visit, base };
  });
}

/** 链接打不开: what may be the reason, and what to do about each. */
export async function linkOver(
  deps: LinkDeps,
  reply: FastifyReply,
  { county, kept = '' }: { county: string; kept?: string },
): Promise<FastifyReply> {
  const office = await officeFor(deps, county);
  const scope = { county, scopes: [], identity: ['public'] };
  const ask = await deps.matters.db.inScope(scope, (tx) => contactOf(deps, tx, county, `c${county}.zx`));
  const title = '这个链接打不开了';
  const body = html`<h1>${title}</h1>
    ${
      kept !== '' &&
      html`<p><b>刚才写的还没有提交。</b>请先复制下来：</p>
        <blockquote><span class="said">${kept}</span></blockquote>`
    }
    <p>可能是：</p>
    <ul>
      <li>过了有效期，或者调解员收回了、另发了新的；</li>
      <li>一个小时没有操作，或者按过「快速离开」；</li>
      <li>二维码没有扫全。</li>
    </ul>
    <p>
      <b>怎么办：</b
      >再扫一次调解员给您的二维码。还是打不开的，打电话或者到窗口，请调解员重新发一个。调解不会因此停下，您的权利不变。
    </p>
    <h2>有事可以问</h2>
    ${contactLines(ask.name, ask.contact)}`;
  return answer(reply, { status: 403, title, office, body });
}

export async function closedLink(deps: LinkDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const base = baseOf(request);
  const visit = await readVisit(deps, request, base);
  endVisit(request, reply, base);
  return linkOver(deps, reply, { county: visit?.county ?? '', kept: typedOf(request)['words'] ?? '' });
}
