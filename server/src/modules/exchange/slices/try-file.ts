import { ok, type Result } from '../../../kernel/result.ts';
import { isKnownHeader } from '../domain/guess-mapping.ts';
import type { Importer } from '../domain/importer.ts';
import { checkMapping, withColumns, type Mapping } from '../domain/mapping.ts';
import { previewOf, type Preview } from '../domain/preview.ts';
import type { ReadOptions, Table } from '../domain/table.ts';
import { readTable } from '../read/read-table.ts';
import type { ImportDeps } from './deps.ts';
import { mappingFor } from './preview-import.ts';
import type { ImportRefusal } from './refusals.ts';

export type TryFile = {
  path: string;
  mappingName?: string | undefined;
  /** 对推测或保存的列对应的改正. */
  columns?: Mapping['columns'];
} & Pick<ReadOptions, 'sheet' | 'headerRow'>;
export type Tried = { table: Table; mapping: Mapping; preview: Preview };

/** 试读文件: what an import would do. Nothing is written, not even a job. */
export async function tryFile(
  deps: Pick<ImportDeps, 'db' | 'now'>,
  by: Importer,
  { path, mappingName, columns, sheet, headerRow }: TryFile,
): Promise<Result<Tried, ImportRefusal>> {
  const read = await readTable({ path }, { sheet, headerRow, knows: isKnownHeader });
  if (!read.ok) return read;
  const table = read.value;
  const found = await mappingFor(deps, by, { mappingName }, table);
  if (!found.ok) return found;
  const mapping = withColumns(found.value, columns);
  const fits = checkMapping(mapping, table.headers);
  return fits.ok ? ok({ table, mapping, preview: previewOf(table, mapping, deps.now()) }) : fits;
}
