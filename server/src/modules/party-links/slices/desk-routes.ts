import { actAnswer, issuedPartyLink, issuePartyLink, partyLinksView, revokePartyLink } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import type { Refusal } from '../../matters/index.ts';
import { printPassCode } from '../../passes/index.ts';
import { qrOf } from '../../public/index.ts';
import { sayLinkRefusal } from '../domain/refusals.ts';
import type { LinkRefusal } from '../domain/refusals.ts';
import type { LinkDeps } from './deps.ts';
import { issueLink, takeLinkBack } from './issue-link.ts';
import { listLinks } from './list-links.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['当事人链接'];
const byId = z.object({ id: z.uuid() });
const posts = ['mediator', 'window_clerk', 'centre_director'] as const;

const ofMatters: ReadonlySet<string> = new Set(['no_such_matter', 'command_reused', 'changed_meanwhile']);
const isOwn = (no: LinkRefusal | Refusal): no is LinkRefusal => !ofMatters.has(no.code);
const say = (no: LinkRefusal | Refusal) => ({ code: no.code, words: isOwn(no) ? sayLinkRefusal(no) : sayRefusal(no) });
const statusOf = ({ code }: { code: string }): 404 | 409 => (code.startsWith('no_such_') ? 404 : 409);

/** 接口: issue a link, take it back, see which there are. */
export function partyLinkRoutes(app: App, deps: LinkDeps): void {
  app.get(
    '/mediations/:id/links',
    {
      config: { access: 'signed_in' },
      schema: { summary: '当事人的手机链接', tags, params: byId, response: { 200: partyLinksView, 404: refused } },
    },
    async ({ signed, params }, reply) =>
      (await listLinks(deps, signed, params.id)) ?? reply.code(404).send(say({ code: 'no_such_mediation' })),
  );
  app.post(
    '/mediations/:id/links',
    {
      config: { access: posts },
      schema: {
        summary: '给一方签发手机链接',
        tags,
        params: byId,
        body: issuePartyLink,
        response: { 201: issuedPartyLink, 404: refused, 409: refused },
      },
    },
    async (request, reply) => {
      const { signed, params, body } = request;
      const done = await issueLink(deps, signed, { mediation: params.id, ...body });
      if (!done.ok) return reply.code(statusOf(done.refusal)).send(say(done.refusal));
      const { answer, code, expiresAt } = done.value;
      const address = `${deps.addressOf(request)}/k/${signed.county}/${code}`;
      const [id = ''] = answer.created;
      return reply.code(201).send({ id, address, code: printPassCode(code), qr: qrOf(address), expiresAt });
    },
  );
  app.post(
    '/party-links/:id/revoke',
    {
      config: { access: posts },
      schema: {
        summary: '收回一方的手机链接',
        tags,
        params: byId,
        body: revokePartyLink,
        response: { 200: actAnswer, 404: refused, 409: refused },
      },
    },
    async ({ signed, params, body }, reply) => {
      const done = await takeLinkBack(deps, signed, { link: params.id, commandId: body.commandId });
      return done.ok ? reply.code(200).send(done.value) : reply.code(statusOf(done.refusal)).send(say(done.refusal));
    },
  );
}
