import { refusal, sessionView } from '@jieyou/contracts';
import type { FastifyRequest } from 'fastify';
import { nobodyScope } from '../../../platform/db/index.ts';
import { clearSessionCookie, originOf } from '../../../platform/http/index.ts';
import type { App, Person } from '../../../platform/http/index.ts';
import { logAccount } from '../store/account-log.ts';
import { endSession } from '../store/session-store.ts';
import type { StaffDeps } from './deps.ts';
import { sessionViewOf } from './session-view.ts';

/** Whoever is past the guard holds a session. */
export function personOf({ person }: FastifyRequest): Person {
  if (!person) throw new Error('this route is reached without a session');
  return person;
}

export const hashOf = (person: Person): Buffer => Buffer.from(person.session, 'hex');

/** 查看当前登录人. */
export function readSessionRoute(app: App, { db }: StaffDeps): void {
  app.route({
    method: 'GET',
    url: '/session',
    config: { access: 'signed_in', beforePost: true },
    schema: { summary: '当前登录人', tags: ['session'], response: { 200: sessionView, 401: refusal } },
    handler: (request) => sessionViewOf(db, personOf(request)),
  });
}

/** 退出登录. */
export function signOutRoute(app: App, { db, now }: StaffDeps): void {
  app.route({
    method: 'DELETE',
    url: '/session',
    config: { access: 'signed_in', beforePost: true },
    schema: { summary: '退出登录', tags: ['session'] },
    handler: async (request, reply) => {
      const person = personOf(request);
      const [at, { address }] = [now(), originOf(request)];
      await db.inScope(nobodyScope, async (tx) => {
        await endSession(tx, hashOf(person), at);
        await logAccount(tx, { county: person.county, at, event: 'signed_out', staffId: person.staffId, address });
      });
      clearSessionCookie(request, reply);
      return reply.code(204).send();
    },
  });
}
