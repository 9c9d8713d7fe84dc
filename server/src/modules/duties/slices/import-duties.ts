import type { DutySheetView } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { cellText, readSheet } from '../../exchange/index.ts';
import type { TableRow } from '../../exchange/index.ts';
import { dutyColumns, neededColumns, readDutyRow } from '../domain/duty-sheet.ts';
import type { DutyCells } from '../domain/duty-sheet.ts';
import type { DutyRefusal } from '../domain/refusals.ts';
import { batchRows, insertDraft, insertDuty, lockList, nextVersion, waitingDrafts } from '../store/drafts.ts';
import { linesOn } from '../store/duty-rows.ts';
import { groundOf, keeperScope } from './deps.ts';
import type { DutiesDeps, Ground } from './deps.ts';
import { planSheet } from './plan-sheet.ts';
import type { Planned, ReadRow } from './plan-sheet.ts';

const MOST = 2_000;

export type Bringing = { readonly bytes: Buffer; readonly fileName: string; readonly commandId: string | null };
type Brought = { headers: readonly string[]; rows: readonly TableRow[]; notes: readonly string[] };

/** The file as a table with the columns that a list needs. */
async function tableOf(bytes: Buffer): Promise<Result<Brought, DutyRefusal>> {
  const read = await readSheet(bytes);
  if (!read.ok) return refuse({ code: 'sheet_unreadable', words: read.refusal.words });
  const { headers, rows, notes } = read.value;
  const missing = neededColumns.filter((column) => !headers.includes(column));
  if (missing.length > 0) return refuse({ code: 'sheet_columns', missing: missing.join('、') });
  return rows.length > MOST ? refuse({ code: 'sheet_too_long', most: MOST }) : ok({ headers, rows, notes });
}

function readRows({ headers, rows }: Brought, today: LocalDate, { units }: Ground): ReadRow[] {
  return rows.map((row) => {
    if (row.fault !== undefined) return { rowNo: row.rowNo, read: { ok: false, words: row.fault } };
    const cells: DutyCells = Object.fromEntries(
      dutyColumns.flatMap((column) => {
        const at = headers.indexOf(column);
        return at < 0 ? [] : [[column, cellText(row.cells[at] ?? null)]];
      }),
    );
    return { rowNo: row.rowNo, read: readDutyRow(cells, today, { units }) };
  });
}

type Writing = { readonly signed: Signed; readonly batch: string; readonly reason: string };

async function draftAll(deps: DutiesDeps, tx: Tx, planned: readonly Planned[], writing: Writing): Promise<void> {
  const { signed, batch, reason } = writing;
  const { county, staffId } = signed;
  for (const { entry, change } of planned) {
    const id = change?.id ?? deps.newId();
    if (!change) await insertDuty(tx, county, id);
    const version = await nextVersion(tx, county, id);
    await insertDraft(tx, {
      ...{ county, id, version, entry, reason, batch, answers: [], by: staffId, at: deps.now() },
    });
  }
}

/**
 * 导入职责清单: first looked at, then brought as one batch of drafts for a second person. With a command id it is
 * drafted, and once only; rows with problems stay behind and are said.
 */
export async function importDuties(
  deps: DutiesDeps,
  signed: Signed,
  { bytes, fileName, commandId }: Bringing,
): Promise<Result<DutySheetView, DutyRefusal>> {
  const { county, scope } = signed;
  const { can } = await deps.db.inScope(scope, (tx) => groundOf(tx, deps, signed));
  if (!can.draft.ok) return refuse({ code: 'not_keeper', words: can.draft.words ?? '' });
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  return deps.db.inScope(keeperScope(scope), async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    if (commandId !== null) await lockList(tx, county);
    const rows = readRows(table.value, ground.today, ground);
    const waiting = new Set((await waitingDrafts(tx, county)).map(({ no }) => no));
    const plan = planSheet(rows, { lines: await linesOn(tx, county, ground.today), waiting, ground });
    const again = commandId !== null && (await batchRows(tx, county, commandId)).length > 0;
    if (commandId !== null && !again) {
      await draftAll(deps, tx, plan.planned, { signed, batch: commandId, reason: `导入「${fileName}」` });
    }
    return ok({ ...plan.view, notes: [...table.value.notes], drafted: commandId !== null });
  });
}
