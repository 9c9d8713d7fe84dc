import { ok, type Result } from '../../../kernel/result.ts';
import type { Importer } from '../domain/importer.ts';
import { checkMapping, type Mapping } from '../domain/mapping.ts';
import { readRowsAside } from '../read/aside.ts';
import { findJob, markRunning, type ImportJob } from '../store/jobs.ts';
import { saveMapping } from '../store/mappings.ts';
import { stageRows } from '../store/rows.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';
import { sourceOf } from './take-upload.ts';

export type StartImport = {
  jobId: string;
  mapping: Mapping;
  source?: string | undefined;
  /** 把这次的列对应存为. */
  saveAs?: string | undefined;
};

/** 开始导入: the mapping is settled, every row of the file is staged. Asked twice, it is started once. */
export async function startImport(
  deps: ImportDeps,
  by: Importer,
  { jobId, mapping, source, saveAs }: StartImport,
): Promise<Result<ImportJob, ImportRefusal>> {
  const scope = by.scope;
  const job = await deps.db.inScope(scope, (tx) => findJob(tx, by.county, jobId));
  if (!job) return no('no_such_import');
  if (job.state === 'running' || job.state === 'done') return ok(job);
  if (job.state !== 'uploaded') return no('import_started');
  const fits = checkMapping(mapping, job.headers);
  if (!fits.ok) return fits;
  if (!(await deps.files.has(jobId))) return no('file_gone');
  const file = { path: deps.files.pathOf(jobId), sheet: job.sheet || undefined, headerRow: job.header_row };
  const read = await readRowsAside(file);
  if (!read.ok) return read;
  const from = source === undefined ? job.source : sourceOf(source, job.file_name);
  return deps.db.inScope(scope, async (tx) => {
    const locked = await findJob(tx, by.county, jobId, true);
    if (!locked) return no('no_such_import');
    if (locked.state !== 'uploaded') return ok(locked);
    if (saveAs !== undefined && !(await saveMapping(tx, by, { name: saveAs, mapping, now: deps.now() })))
      return no('mapping_name_taken');
    await stageRows(tx, locked, from, read.value.rows);
    await markRunning(tx, locked, { mapping, source: from, now: deps.now() });
    return ok((await findJob(tx, by.county, jobId)) ?? locked);
  });
}
