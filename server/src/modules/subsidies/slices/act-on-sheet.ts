import type { SubsidyActName } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { SubsidyRefusal } from '../domain/refusals.ts';
import { addEvent, closeSheet, findSheet, linesOf, setLine } from '../store/sheets.ts';
import type { LineRow } from '../store/sheets.ts';
import { barOf } from './view-sheet.ts';

export interface AskedOnSheet {
  sheet: string;
  act: SubsidyActName;
  payload: { line?: string; passed?: boolean; reason: string };
}

/** 一行上的改动, or why not. */
function changeOf(
  act: SubsidyActName,
  { passed, reason }: AskedOnSheet['payload'],
  line: LineRow,
  by: Signed,
): Result<Parameters<typeof setLine>[2], SubsidyRefusal> {
  switch (act) {
    case 'audit':
      return line.audit === null
        ? refuse({ code: 'not_sampled' })
        : ok({ audit: passed === true ? 'passed' : 'failed', reason });
    case 'drop':
      return ok({ kept: false, reason });
    case 'keep':
      // Kept for a reason although the check did not agree: the reason stands on the sheet, and the checker reads it.
      return ok({ kept: true, reason, ...(line.audit === 'failed' ? { audit: 'passed' as const } : {}) });
    case 'object':
      return line.mediator === by.staffId ? ok({ objection: reason, answer: null }) : refuse({ code: 'not_your_line' });
    case 'answer':
      return line.objection === null ? refuse({ code: 'no_objection' }) : ok({ answer: reason });
    case 'approve':
    case 'void':
      return refuse({ code: 'no_such_line' });
  }
}

/** 表上的动作: two people make and check it, the mediator may object; nothing is paid by any of them. */
export async function actOnSheet(
  deps: MattersDeps,
  signed: Signed,
  { sheet: id, act, payload }: AskedOnSheet,
): Promise<Result<{ id: string }, SubsidyRefusal>> {
  const { county, staffId: by } = signed;
  return deps.db.inScope(signed.scope, async (tx) => {
    const sheet = await findSheet(tx, county, id, true);
    if (!sheet) return refuse({ code: 'no_such_sheet' });
    const lines = await linesOf(tx, county, id);
    const bar = barOf(act, sheet, lines, signed);
    if (bar) return refuse(bar);
    const at = deps.now();
    if (act === 'approve' || act === 'void') {
      await closeSheet(tx, { county, sheet: id, by, at }, act === 'approve' ? 'approved' : 'void');
    } else {
      const line = lines.find((each) => each.id === payload.line);
      if (!line) return refuse({ code: 'no_such_line' });
      const change = changeOf(act, payload, line, signed);
      if (!change.ok) return change;
      await setLine(tx, { county, sheet: id, line: line.id }, change.value);
    }
    await addEvent(tx, { county, sheet: id, act, line: payload.line ?? null, by, at });
    return ok({ id });
  });
}
