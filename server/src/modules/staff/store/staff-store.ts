import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Failures } from '../domain/lock-out.ts';

export type StaffRow = {
  county: string;
  id: string;
  login: string;
  passwordHash: string;
  demo: boolean;
  active: boolean;
  failed: number;
  lockedUntil: Instant | null;
};

const COLUMNS = `county, id, login, password_hash as "passwordHash", demo, active, failed, locked_until as "lockedUntil"`;

/** Locks the row: two guesses at once are counted one after the other. */
export const staffByLogin = (tx: Tx, login: string): Promise<StaffRow | undefined> =>
  tx.maybe<StaffRow>(`select ${COLUMNS} from staff where lower(login) = lower($1) for update`, [login]);

export const staffById = (tx: Tx, county: string, id: string): Promise<StaffRow | undefined> =>
  tx.maybe<StaffRow>(`select ${COLUMNS} from staff where county = $1 and id = $2 for update`, [county, id]);

export async function writeFailures(tx: Tx, county: string, id: string, { failed, until }: Failures): Promise<void> {
  const sql = 'update staff set failed = $3, locked_until = $4 where county = $1 and id = $2';
  await tx.execute(sql, [county, id, failed, until]);
}

/** A new password also ends the lock. */
export async function writePassword(
  tx: Tx,
  who: { county: string; id: string },
  password: { hash: string; mustChange: boolean; at: Instant },
): Promise<void> {
  await tx.execute(
    `update staff set password_hash = $3, must_change = $4, changed_at = $5, failed = 0, locked_until = null
     where county = $1 and id = $2`,
    [who.county, who.id, password.hash, password.mustChange, password.at],
  );
}
