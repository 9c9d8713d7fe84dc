import type { RowProblem } from './imported-matter.ts';
import { problemColumns } from './mapping.ts';
import { cellText, tooLongMark, type TableRow } from './table.ts';

export type ProblemRow = { row: TableRow; problems: readonly RowProblem[] };
export type ProblemSheet = { name: string; headers: string[]; rows: string[][] };

const cellLimit = 32_767;

/** 问题清单: the original columns and three more, to be corrected and fed again; the three are then ignored. */
export function problemSheet(headers: readonly string[], rows: readonly ProblemRow[]): ProblemSheet {
  const kept = headers.filter((header) => !isProblemColumn(header));
  return {
    name: '需要改正的行',
    headers: [...kept, ...problemColumns],
    rows: rows.map(({ row, problems }) => [
      ...kept.map((header) => stored(cellText(row.cells[headers.indexOf(header)] ?? null), row.rowNo)),
      problems.map(({ column, problem }) => (column === '' ? problem : `「${column}」${problem}`)).join('；'),
      [...new Set(problems.map(({ remedy }) => remedy))].join('；'),
      String(row.rowNo),
    ]),
  };
}

/** 问题清单自己加的列. */
const isProblemColumn = (header: string): boolean => (problemColumns as readonly string[]).includes(header);

const stored = (text: string, rowNo: number): string =>
  text.length <= cellLimit ? text : `${tooLongMark}见原文件第 ${rowNo} 行，请在此填入精简后的文字`;
