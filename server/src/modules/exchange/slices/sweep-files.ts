import { systemScope } from '../../../platform/db/index.ts';
import { findJob } from '../store/jobs.ts';
import type { ImportDeps } from './deps.ts';

/** A file is kept just before its import is recorded; one that nobody has recorded by then never will be. */
const recordedWithinMs = 60 * 60_000;

/**
 * 清理导入文件: what a kill left behind, for it holds people's names and telephones. A file goes when its import has
 * ended, or when no import knows it an hour after it came.
 */
export async function sweepFiles(
  { db, files, now }: Pick<ImportDeps, 'db' | 'files' | 'now'>,
  counties: readonly string[],
): Promise<void> {
  for (const { jobId, keptAt } of await files.list()) {
    const jobs = counties.map((county) => db.inScope(systemScope(county), (tx) => findJob(tx, county, jobId)));
    const states = (await Promise.all(jobs)).flatMap((job) => (job ? [job.state] : []));
    const old = Date.parse(now()) - keptAt > recordedWithinMs;
    if (states.length > 0 ? !states.some((state) => state === 'uploaded' || state === 'running') : old)
      await files.remove(jobId);
  }
}
