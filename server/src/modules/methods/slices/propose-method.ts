import { methodVersion } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { check } from '../domain/check-method.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { MethodRefusal } from '../domain/refusal.ts';
import { saveProposal } from '../store/method-store.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';

export type ProposeMethod = {
  county: string;
  text: string;
  by: string;
  at: Instant;
  /** The days by which the worked examples are run: the approved ones, unless calendars are proposed beside it. */
  calendar?: WorkCalendar;
};
export type ProposedMethod = { method: Method; hash: string };

/** 提交工作法，待另一人发布. A file with problems is not taken in. */
export async function proposeMethod(tx: Tx, propose: ProposeMethod): Promise<Result<ProposedMethod, MethodRefusal>> {
  const { county, text, by, at } = propose;
  const checked = check(text, propose.calendar ?? (await approvedCalendar(tx, county)));
  if (!checked.ok) return refuse({ code: 'file_has_problems', problems: checked.problems });
  const { method } = checked;
  const hash = fingerprint(text);
  const { id, version } = method;
  const saved = await saveProposal(tx, { county, id, version, text, hash, proposed_by: by, proposed_at: at });
  return saved ? ok({ method, hash }) : refuse({ code: 'already_in_force', what: methodVersion(method) });
}
