import { ok, type Result } from '../../../kernel/result.ts';
import type { Importer } from '../domain/importer.ts';
import { findJob, markDiscarded } from '../store/jobs.ts';
import { discardRows } from '../store/rows.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';

/** 弃用导入: what has become a matter stays; the file and the rows that have not are erased. */
export async function discardImport(
  deps: ImportDeps,
  by: Importer,
  jobId: string,
): Promise<Result<null, ImportRefusal>> {
  const answer = await deps.db.inScope(by.scope, async (tx): Promise<Result<null, ImportRefusal>> => {
    const job = await findJob(tx, by.county, jobId, true);
    if (!job) return no('no_such_import');
    if (job.state === 'running') return no('still_running');
    await discardRows(tx, job);
    await markDiscarded(tx, job, deps.now());
    return ok(null);
  });
  if (answer.ok) await deps.files.remove(jobId);
  return answer;
}
