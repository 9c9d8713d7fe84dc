import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { checkCalendar } from '../domain/calendar-file.ts';
import type { CalendarFile } from '../domain/calendar-file.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { MethodRefusal } from '../domain/refusal.ts';
import { saveCalendarProposal } from '../store/calendar-store.ts';

export type ProposeCalendar = { county: string; text: string; by: string; at: Instant };
export type ProposedCalendar = { file: CalendarFile; hash: string };

/** 提交一年的工作日历，待另一人批准. */
export async function proposeCalendar(
  tx: Tx,
  { county, text, by, at }: ProposeCalendar,
): Promise<Result<ProposedCalendar, MethodRefusal>> {
  const checked = checkCalendar(text);
  if (!checked.ok) return refuse({ code: 'file_has_problems', problems: checked.problems });
  const { file } = checked;
  const hash = fingerprint(text);
  const source = file.document ? `${file.source}（${file.document}）` : file.source;
  const { year, version } = file;
  const saved = await saveCalendarProposal(tx, {
    county,
    year,
    version,
    text,
    hash,
    source,
    proposed_by: by,
    proposed_at: at,
  });
  return saved ? ok({ file, hash }) : refuse({ code: 'already_in_force', what: `${year} 年日历第 ${version} 版` });
}
