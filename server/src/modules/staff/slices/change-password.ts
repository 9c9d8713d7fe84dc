import { changePasswordBody, refusal, sessionView } from '@jieyou/contracts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { nobodyScope } from '../../../platform/db/index.ts';
import { originOf } from '../../../platform/http/index.ts';
import type { App, Origin, Person } from '../../../platform/http/index.ts';
import { passwordFaults } from '../domain/password-rules.ts';
import { say } from '../domain/refusal.ts';
import type { Said } from '../domain/refusal.ts';
import { logAccount } from '../store/account-log.ts';
import { hashPassword } from '../store/passwords.ts';
import { endSessionsOf } from '../store/session-store.ts';
import { staffById, writePassword } from '../store/staff-store.ts';
import { checkPassword } from './check-password.ts';
import type { SignInDeps } from './deps.ts';
import { hashOf, personOf } from './own-session.ts';
import { sessionViewOf } from './session-view.ts';

type Change = { person: Person; current: string; next: string; from: Origin };

const wrongPassword = say('wrong_password', '现在的密码不正确，请重新填写；连续输错 5 次将暂停登录。');
const same = say('weak_password', '新密码不能与现在的密码相同，请换一个。', { missing: ['与现在的密码相同'] });

/** 修改密码: one's own, knowing the present one. Every other session of this person ends. */
async function changePassword(deps: SignInDeps, change: Change): Promise<Result<null, Said>> {
  const { person, current, next, from } = change;
  const who = { county: person.county, id: person.staffId };
  const row = await deps.db.inScope(nobodyScope, (tx) => staffById(tx, who.county, who.id));
  const missing = passwordFaults(next, row?.login ?? '');
  if (missing.length > 0) return say('weak_password', `新密码还不合要求：${missing.join('；')}。`, { missing });
  const checked = await checkPassword(deps, { login: row?.login ?? '', password: current, from });
  if (!checked.ok) return checked.refusal.code === 'wrong_login' ? wrongPassword : checked;
  if (current.normalize('NFC') === next.normalize('NFC')) return same;
  const [hash, at] = [await hashPassword(next), deps.now()];
  await deps.db.inScope(nobodyScope, async (tx) => {
    await writePassword(tx, who, { hash, mustChange: false, at });
    await endSessionsOf(tx, who, at, hashOf(person));
    const entry = { county: who.county, at, staffId: who.id, byStaff: who.id, address: from.address };
    await logAccount(tx, { ...entry, event: 'password_changed' });
  });
  return ok(null);
}

export function changePasswordRoute(app: App, deps: SignInDeps): void {
  app.route({
    method: 'POST',
    url: '/session/password',
    config: { access: 'signed_in', beforePost: true, guessable: true },
    schema: {
      summary: '修改密码',
      tags: ['session'],
      body: changePasswordBody,
      response: { 200: sessionView, 409: refusal },
    },
    handler: async (request, reply) => {
      const person = personOf(request);
      const changed = await changePassword(deps, { person, ...request.body, from: originOf(request) });
      if (!changed.ok) return reply.code(409).send({ ...changed.refusal });
      return reply.code(200).send(await sessionViewOf(deps.db, { ...person, mustChange: false }));
    },
  });
}
