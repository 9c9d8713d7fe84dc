import type { Signed } from '../../../platform/http/index.ts';
import { writeSheet } from '../../exchange/index.ts';
import { dutyColumns, nameForSheet, sheetRow } from '../domain/duty-sheet.ts';
import { dutyOf, linesOn } from '../store/duty-rows.ts';
import { groundOf } from './deps.ts';
import type { DutiesDeps } from './deps.ts';

/** 下载现行清单（.xlsx）: to be read, or changed and brought back. An empty one is the form to fill in. */
export async function exportDuties(deps: DutiesDeps, signed: Signed): Promise<Buffer> {
  const rows = await deps.db.inScope(signed.scope, async (tx) => {
    const { today, byPath } = await groundOf(tx, deps, signed);
    const lines = await linesOn(tx, signed.county, today);
    return lines.map((row) => sheetRow(dutyOf(row), { nameOf: (unit) => nameForSheet(unit, byPath) }));
  });
  return writeSheet({ name: '职责清单', headers: dutyColumns, rows });
}
