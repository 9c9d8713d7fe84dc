import { ok, refuse, type Result } from '../../../kernel/result.ts';
import {
  cellText,
  isBlank,
  maxRows,
  type Cell,
  type Grid,
  type ReadOptions,
  type ReadRefusal,
  type Table,
} from '../domain/table.ts';

/** 找表头, below a title if there is one; then the columns have names and the rows below are data. */
export function findHeader(grid: Grid, options: ReadOptions): Result<Table, ReadRefusal> {
  const { rows } = grid;
  if (rows.length === 0) return no('no_rows', `${nameOf(grid)}里没有内容，请检查是否导出成功，或选择另一个工作表`);
  const at = headerAt(grid, options);
  if (at === undefined)
    return no(
      'no_header',
      `${nameOf(grid)}里找不到表头行。请在第一行写上各列名称（如 编号、姓名、电话、标题、内容、时间），或指明表头是第几行`,
    );
  const data = rows.slice(at + 1);
  if (data.length === 0) return no('no_rows', `${nameOf(grid)}只有表头，没有数据行，请检查是否导出成功`);
  if (data.length > maxRows) return no('too_many_rows', `一次最多导入 ${maxRows} 行，这个文件不止，请分成几个文件`);

  const headerCells = rows[at]?.cells ?? [];
  const width = widthOf(headerCells, grid.format === 'csv' && at >= 0 ? [] : data.map((row) => row.cells));
  const headers = nameColumns(headerCells, width);
  return ok({
    format: grid.format,
    sheet: grid.sheet,
    sheets: grid.sheets,
    headerRow: rows[at]?.rowNo ?? 0,
    headers,
    rows: data.map((row) => ({ ...row, cells: headers.map((_, column) => row.cells[column] ?? null) })),
    notes: grid.notes,
  });
}

/** Index of the header among the rows; -1 when the clerk says there is none; undefined when none is found. */
function headerAt({ rows }: Grid, { headerRow, knows = () => false }: ReadOptions): number | undefined {
  if (headerRow === 0) return -1;
  if (headerRow !== undefined) {
    const at = rows.findIndex((row) => row.rowNo === headerRow);
    return at < 0 ? undefined : at;
  }
  const top = rows.slice(0, 10);
  const known = top.map(({ cells }) => cells.filter((cell) => typeof cell === 'string' && knows(cell)).length);
  const most = Math.max(...known);
  if (most > 0) return known.indexOf(most);
  const first = top.findIndex(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1);
  return first >= 0 && looksLikeHeader(top[first]?.cells ?? []) ? first : undefined;
}

/** Short different texts, no numbers, no dates. */
function looksLikeHeader(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.map((cell) => cellText(cell).trim());
  return (
    filled.every((cell) => typeof cell === 'string') &&
    texts.every((text) => text.length <= 20 && !/\d{4,}|[。！？]/u.test(text)) &&
    new Set(texts).size === texts.length
  );
}

function widthOf(header: readonly Cell[], data: readonly Cell[][]): number {
  let width = 0;
  for (const row of [header, ...data])
    for (let column = row.length; column > width; column -= 1) if (!isBlank(row[column - 1])) width = column;
  return width;
}

/** 列名: as written, in one line; a column without a name is called by its place; the second of two alike gets a number. */
function nameColumns(cells: readonly Cell[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const written = cellText(cells[column])
      .replaceAll(/[\s\uFEFF\u200B]+/gu, ' ')
      .trim();
    const name = written === '' ? `第 ${column + 1} 列` : written;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}（${times}）`;
  });
}

const nameOf = (grid: Grid): string => (grid.sheet === '' ? '文件' : `工作表「${grid.sheet}」`);

const no = (code: ReadRefusal['code'], words: string): { ok: false; refusal: ReadRefusal } => refuse({ code, words });
