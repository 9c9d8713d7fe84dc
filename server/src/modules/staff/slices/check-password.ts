import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { nobodyScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Origin } from '../../../platform/http/index.ts';
import { afterFailure, FAILURE_LIMIT, lockedUntil, minutesUntil } from '../domain/lock-out.ts';
import type { Failures } from '../domain/lock-out.ts';
import { demoOnlyHere, locked, wrongLogin } from '../domain/refusal.ts';
import type { Said } from '../domain/refusal.ts';
import { logAccount } from '../store/account-log.ts';
import type { AccountEvent } from '../store/account-log.ts';
import { passwordMatches } from '../store/passwords.ts';
import { staffByLogin, writeFailures } from '../store/staff-store.ts';
import type { StaffRow } from '../store/staff-store.ts';
import type { SignInDeps } from './deps.ts';

type Attempt = { login: string; password: string; from: Origin };
type Counted = { row: StaffRow | undefined; failures: Failures };

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * 核对登录名与密码. Each attempt is counted before it is checked, so that many at once do not slip past the count; a login
 * that does not exist takes the same steps as one that does.
 */
export async function checkPassword(deps: SignInDeps, attempt: Attempt): Promise<Result<StaffRow, Said>> {
  const counted = await deps.db.inScope(nobodyScope, (tx) => count(deps, tx, attempt));
  if (!counted.ok) return counted;
  const { row, failures } = counted.value;
  const right = await passwordMatches(row?.active ? row.passwordHash : undefined, attempt.password);
  return deps.db.inScope(nobodyScope, async (tx) => {
    if (row && right) {
      await writeFailures(tx, row.county, row.id, { failed: 0, until: null });
      return ok(row);
    }
    await note(deps, tx, 'sign_in_failed', attempt, row);
    const lock = failures.failed >= FAILURE_LIMIT ? failures.until : null;
    return lock === null ? wrongLogin : locked(minutesUntil(lock, deps.now()));
  });
}

async function count(deps: SignInDeps, tx: Tx, attempt: Attempt): Promise<Result<Counted, Said>> {
  const now = deps.now();
  const row = await staffByLogin(tx, attempt.login);
  if (row?.demo && !attempt.from.local) {
    await note(deps, tx, 'demo_refused', attempt, row);
    return demoOnlyHere;
  }
  const before = row ? { failed: row.failed, until: row.lockedUntil } : deps.unknown.read(attempt.login);
  const lock = lockedUntil(before, now);
  if (lock !== null) {
    await note(deps, tx, 'sign_in_locked', attempt, row);
    return locked(minutesUntil(lock, now));
  }
  const failures = afterFailure(before, now);
  if (!row) deps.unknown.write(attempt.login, failures);
  await writeFailures(tx, row?.county ?? '', row?.id ?? NOBODY, failures);
  return ok({ row, failures });
}

const note = (deps: SignInDeps, tx: Tx, event: AccountEvent, { from }: Attempt, row?: StaffRow): Promise<void> =>
  logAccount(tx, {
    county: row?.county ?? null,
    at: deps.now(),
    event,
    staffId: row?.id ?? null,
    address: from.address,
  });
