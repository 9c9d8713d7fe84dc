import { ok, type Result } from '../../../kernel/result.ts';
import type { Importer } from '../domain/importer.ts';
import type { Mapping } from '../domain/mapping.ts';
import { lookAside } from '../read/aside.ts';
import type { Look } from '../read/look.ts';
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
export type Previewed = { job: ImportJob; look: Look };

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
  const mapping = await mappingFor(deps, by, ask);
  if (!mapping.ok) return mapping;
  const sheet = ask.sheet ?? (job.sheet || undefined);
  const headerRow = ask.headerRow ?? (sheet === (job.sheet || undefined) ? job.header_row : undefined);
  const path = deps.files.pathOf(job.id);
  const looked = await lookAside({ path, sheet, headerRow, mapping: mapping.value, now: deps.now() });
  if (!looked.ok) return looked;
  const { table } = looked.value;
  const reading = {
    ...{ sheet: table.sheet, header_row: table.headerRow, headers: table.headers },
    ...{ notes: table.notes, total: table.total },
  };
  await deps.db.inScope(by.scope, (tx) => saveReading(tx, job, reading));
  return ok({ job: { ...job, ...reading }, look: looked.value });
}

/** The mapping that is asked for: given, or saved by name. Neither: nothing, and it is guessed from the headers. */
export async function mappingFor(
  deps: Pick<ImportDeps, 'db'>,
  by: Importer,
  { mapping, mappingName }: Pick<AskPreview, 'mapping' | 'mappingName'>,
): Promise<Result<Mapping | undefined, ImportRefusal>> {
  if (mapping || mappingName === undefined) return ok(mapping);
  const saved = await deps.db.inScope(by.scope, (tx) => findMapping(tx, by.county, mappingName));
  return saved ? ok(saved.mapping) : no('no_such_mapping');
}
