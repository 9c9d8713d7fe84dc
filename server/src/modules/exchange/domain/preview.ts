import type { Instant } from '../../../kernel/local-date.ts';
import { applyMapping } from './apply-mapping.ts';
import type { ImportedMatter, RowProblem } from './imported-matter.ts';
import type { Mapping } from './mapping.ts';
import type { Table } from './table.ts';

export type PreviewRow =
  { rowNo: number; ok: true; matter: ImportedMatter } | { rowNo: number; ok: false; problems: RowProblem[] };

export type Preview = {
  rows: PreviewRow[];
  total: number;
  ready: number;
  /** 其中已办结的. */
  concluded: number;
  repeated: number;
  problems: number;
  firstProblems: { rowNo: number; problems: RowProblem[] }[];
  /** 清理了什么, each with the number of rows. */
  cleaned: { words: string; rows: number }[];
};

/** 预览: what would become of every row; the first twenty are shown, the rest is counted. Nothing is written. */
export function previewOf(table: Table, mapping: Mapping, now: Instant, shown = 20): Preview {
  const preview: Preview = {
    ...{ rows: [], total: table.rows.length, ready: 0, concluded: 0, repeated: 0 },
    ...{ problems: 0, firstProblems: [], cleaned: [] },
  };
  const keys = new Set<string>();
  const cleaned = new Map<string, number>();
  for (const row of table.rows) {
    const read = applyMapping(row, { headers: table.headers, mapping, now });
    if (preview.rows.length < shown)
      preview.rows.push(
        read.ok
          ? { rowNo: row.rowNo, ok: true, matter: read.value }
          : { rowNo: row.rowNo, ok: false, problems: read.refusal },
      );
    if (!read.ok) {
      preview.problems += 1;
      if (preview.firstProblems.length < shown)
        preview.firstProblems.push({ rowNo: row.rowNo, problems: read.refusal });
      continue;
    }
    const { key, conclusion, notes } = read.value;
    if (keys.has(key)) preview.repeated += 1;
    else preview.ready += 1;
    keys.add(key);
    if (conclusion) preview.concluded += 1;
    for (const note of new Set(notes)) cleaned.set(note, (cleaned.get(note) ?? 0) + 1);
  }
  preview.cleaned = [...cleaned]
    .map(([words, rows]) => ({ words, rows }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, 20);
  return preview;
}
