import { ok, type Result } from '../../../kernel/result.ts';
import { guessMapping, isKnownHeader } from '../domain/guess-mapping.ts';
import type { Importer } from '../domain/importer.ts';
import { checkMapping, type Mapping } from '../domain/mapping.ts';
import { previewOf, type Preview } from '../domain/preview.ts';
import type { Table } from '../domain/table.ts';
import { readTable } from '../read/read-table.ts';
import { findJob, saveReading, type ImportJob } from '../store/jobs.ts';
import { findMapping } from '../store/mappings.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';

export type AskPreview = {
  jobId: string;
  /** 改过的列对应, or the name of a saved one; neither: it is guessed. */
  mapping?: Mapping | undefined;
  mappingName?: string | undefined;
  sheet?: string | undefined;
  headerRow?: number | undefined;
};
export type Previewed = {
  job: ImportJob;
  sheets: string[];
  mapping: Mapping;
  preview: Preview | null;
  misfit: ImportRefusal | null;
};

/** 预览导入: another sheet, header row or mapping may be tried as often as one likes. */
export async function previewImport(
  deps: ImportDeps,
  by: Importer,
  ask: AskPreview,
): Promise<Result<Previewed, ImportRefusal>> {
  const job = await deps.db.inScope(by.scope, (tx) => findJob(tx, by.county, ask.jobId));
  if (!job) return no('no_such_import');
  if (job.state !== 'uploaded') return no('import_started');
  if (!(await deps.files.has(job.id))) return no('file_gone');
  const sheet = ask.sheet ?? (job.sheet || undefined);
  const headerRow = ask.headerRow ?? (sheet === (job.sheet || undefined) ? job.header_row : undefined);
  const read = await readTable({ path: deps.files.pathOf(job.id) }, { sheet, headerRow, knows: isKnownHeader });
  if (!read.ok) return read;
  const table = read.value;
  const mapping = await mappingFor(deps, by, ask, table);
  if (!mapping.ok) return mapping;
  const reading = {
    ...{ sheet: table.sheet, header_row: table.headerRow, headers: table.headers },
    ...{ notes: table.notes, total: table.rows.length },
  };
  await deps.db.inScope(by.scope, (tx) => saveReading(tx, job, reading));
  return ok({ job: { ...job, ...reading }, ...previewed(table, mapping.value, deps) });
}

/** 第一次预览, of a file just read. */
export function firstPreview(deps: ImportDeps, job: ImportJob, table: Table, mapping = guessed(table)): Previewed {
  return { job, ...previewed(table, mapping, deps) };
}

const guessed = (table: Table): Mapping =>
  guessMapping(
    table.headers,
    table.rows.slice(0, 50).map(({ cells }) => cells),
  );

function previewed(table: Table, mapping: Mapping, deps: ImportDeps): Omit<Previewed, 'job'> {
  const { sheets } = table;
  const fits = checkMapping(mapping, table.headers);
  return fits.ok
    ? { sheets, mapping, preview: previewOf(table, mapping, deps.now()), misfit: null }
    : { sheets, mapping, preview: null, misfit: fits.refusal };
}

/** The mapping that is asked for: given, saved by name, or guessed. */
export async function mappingFor(
  deps: Pick<ImportDeps, 'db'>,
  by: Importer,
  { mapping, mappingName }: Pick<AskPreview, 'mapping' | 'mappingName'>,
  table: Table,
): Promise<Result<Mapping, ImportRefusal>> {
  if (mapping) return ok(mapping);
  if (mappingName === undefined) return ok(guessed(table));
  const saved = await deps.db.inScope(by.scope, (tx) => findMapping(tx, by.county, mappingName));
  return saved ? ok(saved.mapping) : no('no_such_mapping');
}
