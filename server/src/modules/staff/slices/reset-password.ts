import type { Instant } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { say } from '../domain/refusal.ts';
import type { Said } from '../domain/refusal.ts';
import { logAccount } from '../store/account-log.ts';
import { hashPassword, oneTimePassword } from '../store/passwords.ts';
import { endSessionsOf } from '../store/session-store.ts';
import { staffByLogin, writePassword } from '../store/staff-store.ts';

type Reset = { readonly login: string; readonly by?: string; readonly at: Instant };

/** 重置密码: a one-time password, to be changed at the next sign-in; all sessions end, a lock too. */
export async function resetPassword(
  tx: Tx,
  { login, by, at }: Reset,
): Promise<Result<{ id: string; password: string }, Said>> {
  const row = await staffByLogin(tx, login);
  if (!row) return say('no_such_login', `没有登录名为「${login}」的人员，请检查后再试。`);
  if (row.demo) return say('demo_account', '演示账号的密码是公开的，不能重置；请用 user add 建立正式账号。');
  const password = oneTimePassword();
  await writePassword(tx, row, { hash: await hashPassword(password), mustChange: true, at });
  await endSessionsOf(tx, row, at);
  await logAccount(tx, { county: row.county, at, event: 'password_reset', staffId: row.id, byStaff: by ?? null });
  return ok({ id: row.id, password });
}
