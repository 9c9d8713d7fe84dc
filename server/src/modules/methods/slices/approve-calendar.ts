import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MethodRefusal } from '../domain/refusal.ts';
import { lockCalendar, markApproved } from '../store/calendar-store.ts';

export type ApproveCalendar = {
  county: string;
  year: number;
  version: number;
  /** The fingerprint of the text the approver looked at. */
  hash: string;
  by: string;
  at: Instant;
};

/** 批准一年的工作日历: by a second person. Running clocks that leant on that year are then to be recomputed. */
export async function approveCalendar(
  tx: Tx,
  { county, year, version, hash, by, at }: ApproveCalendar,
): Promise<Result<{ year: number; version: number }, MethodRefusal>> {
  const what = `${year} 年日历第 ${version} 版`;
  const row = await lockCalendar(tx, county, year, version);
  if (!row) return refuse({ code: 'no_such_proposal', what });
  if (row.status === 'approved') return refuse({ code: 'already_in_force', what });
  if (row.proposed_by === by) return refuse({ code: 'second_person_needed' });
  if (row.hash !== hash) return refuse({ code: 'proposal_changed' });
  await markApproved(tx, row, { by, at });
  return ok({ year, version });
}
