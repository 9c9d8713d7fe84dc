import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 登录与账号的事. */
export type AccountEvent =
  | 'signed_in'
  | 'sign_in_failed'
  | 'sign_in_locked'
  | 'demo_refused'
  | 'signed_out'
  | 'post_chosen'
  | 'password_changed'
  | 'password_reset'
  | 'staff_added'
  | 'post_added'
  | 'county_opened';

export type AccountEntry = {
  county: string | null;
  at: Instant;
  event: AccountEvent;
  staffId: string | null;
  byStaff?: string | null;
  address?: string | null;
  detail?: Readonly<Record<string, string | number>>;
};

/** 记一笔: ids and codes; neither name, login nor password. */
export async function logAccount(tx: Tx, entry: AccountEntry): Promise<void> {
  const { county, at, event, staffId, byStaff = null, address = null, detail = {} } = entry;
  await tx.execute(
    `insert into account_log (county, at, event, staff_id, by_staff, address, detail) values ($1, $2, $3, $4, $5, $6, $7)`,
    [county, at, event, staffId, byStaff, address, JSON.stringify(detail)],
  );
}
