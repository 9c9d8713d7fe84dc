/** 读不出值的单元格: a formula that was never calculated, or one that shows an error such as #REF!. */
export type Unreadable = { unreadable: 'formula' | 'error'; shown: string };

/** 单元格. Dates arrive as text `YYYY-MM-DD HH:mm:ss`, as the sheet shows them, without a time zone. */
export type Cell = string | number | boolean | null | Unreadable;

/** 行. `rowNo` is the sheet's own row number, from 1, so that a clerk finds the row again. */
export type TableRow = { rowNo: number; cells: Cell[]; fault?: string };

/** 表: one sheet with a header, as read; nothing is cleaned yet. */
export type Table = {
  format: 'xlsx' | 'csv';
  sheet: string;
  /** 全部工作表的名称. */
  sheets: string[];
  headerRow: number;
  headers: string[];
  rows: TableRow[];
  /** 读取时做了什么, in words. */
  notes: string[];
};

/** 未整理的格子: what the two formats have in common before the header is found. */
export type Grid = {
  format: 'xlsx' | 'csv';
  sheet: string;
  sheets: string[];
  rows: TableRow[];
  notes: string[];
};

export type ReadOptions = {
  /** 工作表名称；不填则取第一个有内容的. */
  sheet?: string | undefined;
  /** 表头所在行，从 1 数起；0 表示没有表头；不填则自动寻找. */
  headerRow?: number | undefined;
  /** 认得的表头, to find the header row below a title. */
  knows?: ((header: string) => boolean) | undefined;
};

export type ReadRefusal = {
  code:
    | 'file_missing'
    | 'file_empty'
    | 'file_too_large'
    | 'not_a_spreadsheet'
    | 'old_xls'
    | 'encrypted'
    | 'damaged'
    | 'encoding'
    | 'csv_quotes'
    | 'no_such_sheet'
    | 'no_rows'
    | 'too_many_rows'
    | 'no_header';
  words: string;
};

/** 文件大小上限（字节）. */
export const maxFileBytes = 50 * 1024 * 1024;
/** 一次导入的行数上限. */
export const maxRows = 100_000;
/** Reading stops soon after: a title, a header and some blank lines more. */
export const readAtMost = maxRows + 20;

export const isUnreadable = (cell: Cell | undefined): cell is Unreadable => typeof cell === 'object' && cell !== null;

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && /^[\s\uFEFF\u200B]*$/u.test(cell));

/** 单元格的文字. Whole numbers are written out in full, never as 1.23E+17. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isUnreadable(cell)) return cell.shown;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return cell;
}

/** 原文过长: stands in a problem file for a text that a cell of a workbook cannot hold. */
export const tooLongMark = '【原文过长】';
