import { ok, type Result } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { guessMapping, isKnownHeader } from '../domain/guess-mapping.ts';
import { checkMapping, withColumns, type Mapping, type MappingRefusal } from '../domain/mapping.ts';
import { previewOf, type Preview } from '../domain/preview.ts';
import type { ReadOptions, ReadRefusal, Table } from '../domain/table.ts';
import { readTable } from './read-table.ts';

export type AskLook = {
  path: string;
  /** 列对应; not given, it is guessed. */
  mapping?: Mapping | undefined;
  /** 对列对应的改正. */
  columns?: Mapping['columns'] | undefined;
  now: Instant;
} & Pick<ReadOptions, 'sheet' | 'headerRow'>;

export type Look = {
  /** The table without its rows. */
  table: Omit<Table, 'rows'> & { total: number };
  mapping: Mapping;
  /** Absent when the mapping does not fit; `misfit` then says why. */
  preview: Preview | null;
  misfit: MappingRefusal | null;
};

/** 看一看文件: what it is, what its columns are taken for, what would become of its rows. */
export async function look({ path, sheet, headerRow, now, ...ask }: AskLook): Promise<Result<Look, ReadRefusal>> {
  const read = await readTable({ path }, { sheet, headerRow, knows: isKnownHeader });
  if (!read.ok) return read;
  const { rows, ...table } = read.value;
  const guessed =
    ask.mapping ??
    guessMapping(
      table.headers,
      rows.slice(0, 50).map(({ cells }) => cells),
    );
  const mapping = withColumns(guessed, ask.columns);
  const fits = checkMapping(mapping, table.headers);
  return ok({
    table: { ...table, total: rows.length },
    mapping,
    preview: fits.ok ? previewOf(read.value, mapping, now) : null,
    misfit: fits.ok ? null : fits.refusal,
  });
}

export type AskRows = { path: string } & Pick<ReadOptions, 'sheet' | 'headerRow'>;

/** 读出全部的行. */
export const readRows = ({ path, ...options }: AskRows): Promise<Result<Table, ReadRefusal>> =>
  readTable({ path }, { ...options, knows: isKnownHeader });
