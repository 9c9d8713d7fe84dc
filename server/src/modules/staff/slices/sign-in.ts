import { refusal, sessionView, signInBody } from '@jieyou/contracts';
import type { SignIn } from '@jieyou/contracts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { nobodyScope } from '../../../platform/db/index.ts';
import { originOf, setSessionCookie } from '../../../platform/http/index.ts';
import type { App, Origin } from '../../../platform/http/index.ts';
import type { Said } from '../domain/refusal.ts';
import { endOfSession } from '../domain/session-end.ts';
import { logAccount } from '../store/account-log.ts';
import { openSession } from '../store/session-store.ts';
import { newToken, tokenHash } from '../store/tokens.ts';
import { checkPassword } from './check-password.ts';
import type { SignInDeps } from './deps.ts';
import { recogniseSession } from './recognise-session.ts';
import { sessionViewOf } from './session-view.ts';

/** 登录: a session and its token. */
async function signIn(deps: SignInDeps, given: SignIn, from: Origin): Promise<Result<string, Said>> {
  const checked = await checkPassword(deps, { ...given, from });
  if (!checked.ok) return checked;
  const { county, id } = checked.value;
  const [token, at] = [newToken(county), deps.now()];
  await deps.db.inScope(nobodyScope, async (tx) => {
    await openSession(tx, { hash: tokenHash(token), county, staffId: id, at, endsAt: endOfSession(at) });
    await logAccount(tx, { county, at, event: 'signed_in', staffId: id, address: from.address });
  });
  return ok(token);
}

const statusOf: Readonly<Record<string, 401 | 403 | 429>> = { wrong_login: 401, demo_only_here: 403, locked: 429 };

export function signInRoute(app: App, deps: SignInDeps): void {
  app.route({
    method: 'POST',
    url: '/session',
    config: { access: 'public', guessable: true },
    schema: {
      summary: '登录',
      tags: ['session'],
      body: signInBody,
      response: { 200: sessionView, 401: refusal, 403: refusal, 429: refusal },
    },
    handler: async (request, reply) => {
      const from = originOf(request);
      const signed = await signIn(deps, request.body, from);
      if (!signed.ok) return reply.code(statusOf[signed.refusal.code] ?? 401).send({ ...signed.refusal });
      const known = await recogniseSession(deps)(signed.value, from);
      if (!known.ok) return reply.code(401).send({ ...known.refusal });
      setSessionCookie(request, reply, signed.value);
      return reply.code(200).send(await sessionViewOf(deps.db, known.value));
    },
  });
}
