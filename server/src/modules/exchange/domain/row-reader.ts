import { ok, type Result } from '../../../kernel/result.ts';
import { cleanLine, cleanText } from '@jieyou/contracts';
import { withinLimit } from '../../../kernel/validators/text-limits.ts';
import { fieldShape, type TargetField } from './fields.ts';
import type { RowProblem } from './imported-matter.ts';
import type { Mapping } from './mapping.ts';
import { cellText, isUnreadable, tooLongMark, type Cell, type TableRow } from './table.ts';

/** 读一行: gives the cleaned text of a field and collects what was cleaned and what is wrong. */
export type RowReader = {
  cell: (field: TargetField) => Cell;
  line: (field: TargetField) => string;
  text: (field: TargetField) => string;
  note: (words: string) => void;
  problem: (field: TargetField, words: string) => undefined;
  notes: string[];
  problems: RowProblem[];
};

export function rowReader(row: TableRow, headers: readonly string[], { columns }: Mapping): RowReader {
  const notes: string[] = [];
  const problems: RowProblem[] = [];
  const columnOf = (field: TargetField): string => columns[field] ?? fieldShape(field).label;
  const problem = (field: TargetField, words: string): undefined => {
    problems.push({ field, column: columnOf(field), problem: words, remedy: fieldShape(field).remedy });
  };
  const cell = (field: TargetField): Cell => {
    const column = columns[field];
    return column === undefined ? null : (row.cells[headers.indexOf(column)] ?? null);
  };
  const read = (field: TargetField, clean: (text: string) => string): string => {
    const text = readable(cell(field));
    if (!text.ok) return problem(field, text.refusal) ?? '';
    const cleaned = clean(text.value);
    if (cleaned !== text.value && typeof cell(field) === 'string')
      notes.push(`「${columnOf(field)}」清理了多余的空白或不可见字符`);
    const { limit, label } = fieldShape(field);
    const within = limit === undefined ? ok(cleaned) : withinLimit(cleaned, limit, label);
    return within.ok ? within.value : (problem(field, within.refusal.words) ?? '');
  };
  return {
    cell,
    line: (field) => read(field, cleanLine),
    text: (field) => read(field, cleanText),
    note: (words) => notes.push(words),
    problem,
    notes,
    problems,
  };
}

function readable(cell: Cell): Result<string, string> {
  const text = cellText(cell);
  if (isUnreadable(cell))
    return {
      ok: false,
      refusal: cell.unreadable === 'formula' ? '是公式，而且没有算出的值' : `显示为错误值 ${cell.shown}`,
    };
  if (text.startsWith(tooLongMark)) return { ok: false, refusal: '原文过长，还没有填入精简后的文字' };
  if (/\uFFFD{2,}|锟斤拷|烫烫烫/u.test(text)) return { ok: false, refusal: '有乱码（文字在导出或转存时已损坏）' };
  return ok(text);
}
