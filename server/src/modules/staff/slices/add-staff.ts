import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { say } from '../domain/refusal.ts';
import type { Said } from '../domain/refusal.ts';
import { logAccount } from '../store/account-log.ts';
import { hashPassword } from '../store/passwords.ts';

export type AddStaff = {
  readonly county: string;
  readonly id?: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** 该密码的摘要, where it was made before: the many accounts of the demo share one known password. */
  readonly passwordHash?: string;
  /** The password was given by somebody else and must be changed at first sign-in; true unless told otherwise. */
  readonly mustChange?: boolean;
  /** A known password, usable from this machine only. */
  readonly demo?: boolean;
  readonly by?: string;
  readonly at: Instant;
};

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u;

/** 新增人员. The login is one among all counties of this installation, whatever its case. */
export async function addStaff(tx: Tx, given: AddStaff): Promise<Result<{ id: string }, Said>> {
  const { county, name, login, password, mustChange = true, demo = false, by = null, at } = given;
  if (!/^\d{6}$/.test(county)) return say('wrong_county', '县代码应为 6 位数字，如 990101。');
  if (name.trim() === '' || [...name].length > 50) return say('wrong_name', '请填写姓名，最多 50 个字。');
  if (!LOGIN.test(login)) {
    return say('wrong_login_name', '登录名应为 2 至 64 个字母、数字或汉字，可含 . _ @ -，且不以符号开头。');
  }
  const id = given.id ?? randomUUID();
  const passwordHash = given.passwordHash ?? (await hashPassword(password));
  const written = await tx.execute(
    `insert into staff (county, id, name, login, password_hash, must_change, demo, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (lower(login)) do nothing`,
    [county, id, name.trim(), login, passwordHash, mustChange, demo, at],
  );
  if (written === 0) return say('login_taken', `登录名「${login}」已有人使用，请换一个。`);
  await logAccount(tx, { county, at, event: 'staff_added', staffId: id, byStaff: by });
  return ok({ id });
}
