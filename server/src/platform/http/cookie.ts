import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'jieyou_session';

/** 会话 cookie: unreadable to scripts, never sent along from another site, only over TLS where there is TLS. */
const traits = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, traits(request));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, traits(request));
}
