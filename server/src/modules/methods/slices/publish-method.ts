import { methodVersion } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { check } from '../domain/check-method.ts';
import type { MethodRefusal } from '../domain/refusal.ts';
import { lockVersion, markPublished } from '../store/method-store.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';

export type PublishMethod = {
  county: string;
  id: string;
  version: number;
  /** The fingerprint of the text the publisher looked at. */
  hash: string;
  by: string;
  at: Instant;
  effectiveFrom: LocalDate;
};

/** 发布工作法: by a second person, the very text that was looked at, checked once more against today's calendars. */
export async function publishMethod(tx: Tx, publish: PublishMethod): Promise<Result<Method, MethodRefusal>> {
  const { county, id, version, hash, by, at, effectiveFrom } = publish;
  const what = methodVersion({ id, version });
  const row = await lockVersion(tx, county, id, version);
  if (!row) return refuse({ code: 'no_such_proposal', what });
  if (row.status === 'published') return refuse({ code: 'already_in_force', what });
  if (row.proposed_by === by) return refuse({ code: 'second_person_needed' });
  if (row.hash !== hash) return refuse({ code: 'proposal_changed' });
  const checked = check(row.text, await approvedCalendar(tx, county));
  if (!checked.ok) return refuse({ code: 'file_has_problems', problems: checked.problems });
  await markPublished(tx, row, { by, at, effectiveFrom });
  return ok(checked.method);
}
