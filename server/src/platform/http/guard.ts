import type { FastifyReply, FastifyRequest } from 'fastify';
import { notSignedIn, refusedAccess } from './access.ts';
import { PER_MINUTE, SIGN_IN_PER_MINUTE } from './app.ts';
import type { App, AppOptions } from './app.ts';
import { clearSessionCookie, SESSION_COOKIE } from './cookie.ts';
import { originOf } from './origin.ts';
import { refusedOrigin } from './same-origin.ts';
import { signedOf } from './signed.ts';
import { refusedText } from './storable-text.ts';

type Said = { status: number; code: string; words: string };
const sayNo = (reply: FastifyReply, { status, code, words }: Said): FastifyReply =>
  reply.code(status).send({ code, words });

/** 门卫: every request under /api passes here, before its body is read. */
export function guard(api: App, { recognise, limits }: Pick<AppOptions, 'recognise' | 'limits'>): void {
  api.decorateRequest('person', null);
  api.decorateRequest('signed', {
    getter(this: FastifyRequest) {
      return signedOf(this);
    },
  });
  const usual = api.rateLimit({ max: limits?.perMinute ?? PER_MINUTE });
  const strict = api.rateLimit({ max: limits?.signInPerMinute ?? SIGN_IN_PER_MINUTE });
  api.addHook('onRequest', function (request, reply) {
    return (request.routeOptions.config.guessable ? strict : usual).call(this, request, reply);
  });
  api.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const foreign = refusedOrigin(request);
    if (foreign) return sayNo(reply, foreign);
    if (request.routeOptions.config.access === 'public') return;
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined || token === '') return sayNo(reply, notSignedIn);
    const known = await recognise(token, originOf(request));
    if (!known.ok) {
      clearSessionCookie(request, reply);
      return sayNo(reply, { status: 401, ...known.refusal });
    }
    request.person = known.value;
    const refused = refusedAccess(request, known.value);
    if (refused) return sayNo(reply, refused);
  });
  api.addHook('preValidation', async (request, reply) => {
    const unstorable = refusedText(request);
    if (unstorable) return sayNo(reply, unstorable);
  });
}
