import { readXlsx, writeXlsxStream, type CellValue, type Sheet } from 'hucre/xlsx';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { isBlank, readAtMost, type Cell, type Grid, type ReadRefusal, type TableRow } from '../domain/table.ts';

/** 读工作簿: one sheet of it. The only place, with `writeWorkbook`, that knows the spreadsheet library. */
export async function readWorkbook(bytes: Buffer, wanted?: string): Promise<Result<Grid, ReadRefusal>> {
  try {
    const sheets = await sheetNames(bytes);
    if (wanted !== undefined && !sheets.includes(wanted))
      return refuse({
        code: 'no_such_sheet',
        words: `没有名为「${wanted}」的工作表，请在以下工作表中选择：${sheets.join('、')}`,
      });
    return ok(await firstFilled(bytes, sheets, wanted === undefined ? sheets : [wanted]));
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'EncryptedFileError')
      return refuse({ code: 'encrypted', words: '文件设有打开密码，请在表格软件中取消密码、保存后再导入' });
    return refuse({ code: 'damaged', words: '工作簿已损坏，读不出来，请在表格软件中打开并另存一份，再导入新存的文件' });
  }
}

/** 写工作簿: a header and rows of plain text. Text is written as text, so that nothing in it is ever calculated. */
export async function writeWorkbook(
  path: string,
  sheet: { name: string; headers: readonly string[]; rows: Iterable<readonly string[]> },
): Promise<void> {
  const lines = function* (): Generator<string[]> {
    for (const row of sheet.rows) yield row.map(storable);
  };
  const stream = writeXlsxStream(lines(), {
    name: sheet.name,
    columns: sheet.headers.map((header, at) => ({ header: storable(header), key: String(at), width: 18 })),
  });
  await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path));
}

/** XML 不容的控制字符 cannot be stored in a cell, nor can more than 32,767 units; the rest stays as it is. */
const storable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

async function sheetNames(bytes: Buffer): Promise<string[]> {
  const names: string[] = [];
  const hidden: string[] = [];
  await readXlsx(bytes, {
    sheets: (info) => {
      (info.hidden || info.veryHidden ? hidden : names).push(info.name);
      return false;
    },
  });
  return names.length > 0 ? names : hidden;
}

async function firstFilled(bytes: Buffer, sheets: string[], candidates: string[]): Promise<Grid> {
  let grid: Grid = { format: 'xlsx', sheet: candidates[0] ?? '', sheets, rows: [], notes: [] };
  for (const name of candidates) {
    const [sheet] = (await readXlsx(bytes, { sheets: [name], maxRows: readAtMost })).sheets;
    if (!sheet) continue;
    grid = toGrid(sheet, sheets);
    if (grid.rows.length > 0) break;
  }
  if (candidates.length > 1) grid.notes.unshift(`文件有 ${sheets.length} 个工作表，读取的是「${grid.sheet}」`);
  return grid;
}

function toGrid(sheet: Sheet, sheets: string[]): Grid {
  const cells = sheet.rows.map((row) => row.map(toCell));
  const notes = [noteFormulas(sheet, cells), fillMerges(sheet, cells)].filter((note) => note !== undefined);
  const rows = cells
    .map((row, at): TableRow => ({ rowNo: at + 1, cells: row }))
    .filter((row) => !row.cells.every(isBlank));
  return { format: 'xlsx', sheet: sheet.name, sheets, rows, notes };
}

const toCell = (value: CellValue): Cell => {
  if (value instanceof Date) return asShown(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

/** The library gives the sheet's wall-clock time as UTC; a serial number's fraction is rounded to the second. */
const asShown = (moment: Date): Cell =>
  Number.isNaN(moment.getTime())
    ? null
    : new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');

function noteFormulas(sheet: Sheet, cells: Cell[][]): string | undefined {
  let calculated = 0;
  for (const [at, cell] of sheet.cells ?? []) {
    const [row, column] = at.split(',').map(Number);
    const line = cells[row ?? -1];
    if (!line || column === undefined) continue;
    if (cell.type === 'error') line[column] = { unreadable: 'error', shown: String(cell.value) };
    else if (cell.formula !== undefined && cell.value === null)
      line[column] = { unreadable: 'formula', shown: `=${cell.formula}` };
    else if (cell.formula !== undefined) calculated += 1;
  }
  return calculated > 0 ? `有 ${calculated} 个公式单元格，取的是表格软件上次算出的值` : undefined;
}

/** 合并单元格 below the first rows: the value stands in each of its cells, as the eye reads it. A title stays one cell. */
function fillMerges(sheet: Sheet, cells: Cell[][]): string | undefined {
  let filled = 0;
  for (const merge of sheet.merges ?? []) {
    const value = cells[merge.startRow]?.[merge.startCol] ?? null;
    if (isBlank(value) || merge.endRow === merge.startRow) continue;
    for (let row = merge.startRow + 1; row <= Math.min(merge.endRow, cells.length - 1); row += 1) {
      const line = cells[row];
      if (!line || line.every(isBlank)) continue;
      while (line.length <= merge.startCol) line.push(null);
      line[merge.startCol] = value;
      filled += 1;
    }
  }
  return filled > 0 ? `有合并单元格，已把合并处的值补到其余 ${filled} 行` : undefined;
}
