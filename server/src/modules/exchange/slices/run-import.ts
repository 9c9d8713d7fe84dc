import { refuse, ok, type Result } from '../../../kernel/result.ts';
import { errorCode } from '../../../platform/cannot-start.ts';
import { addCounts, findJob, importerOf, markDone, type ImportJob } from '../store/jobs.ts';
import { settleRows, takePending } from '../store/rows.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';
import { takeBatch } from './take-batch.ts';

const batchSize = 50;

/**
 * 导入到底: batch after batch, each its own transaction, so that whatever is killed, what is recorded is recorded
 * and the rest waits. Safe to run twice at once. `onBatch` shows progress; `stopped` ends it between two batches.
 */
export async function runImport(
  deps: ImportDeps,
  job: ImportJob,
  { onBatch, stopped }: { onBatch?: (job: ImportJob) => void; stopped?: () => boolean } = {},
): Promise<Result<ImportJob, ImportRefusal>> {
  const scope = importerOf(job).scope;
  const read = (): Promise<ImportJob | undefined> => deps.db.inScope(scope, (tx) => findJob(tx, job.county, job.id));
  for (;;) {
    const current = await read();
    if (!current) return no('no_such_import');
    if (current.state !== 'running') return ok(current);
    onBatch?.(current);
    if (stopped?.()) return ok(current);
    if ((await oneBatch(deps, current)) > 0) continue;
    await deps.db.inScope(scope, (tx) => markDone(tx, current, deps.now()));
    const ended = await read();
    if (!ended) return no('no_such_import');
    if (ended.state === 'done') await deps.files.remove(job.id);
    else return refuse({ code: 'still_running', words: '其余的行正由另一处导入，请稍候再看结果' });
    return ok(ended);
  }
}

/** A row that cannot be recorded for a reason nobody foresaw does not hold up the others: it is reported. */
async function oneBatch(deps: ImportDeps, job: ImportJob): Promise<number> {
  const scope = importerOf(job).scope;
  const take = (limit: number): Promise<number> =>
    deps.db.inScope(scope, (tx) => takeBatch(tx, { registerMany: deps.registerMany, now: deps.now() }, job, limit));
  try {
    return await take(batchSize);
  } catch (error) {
    if (isAboutMachinery(error)) throw error;
  }
  try {
    return await take(1);
  } catch (error) {
    if (isAboutMachinery(error)) throw error;
    deps.report?.(error);
    return await deps.db.inScope(scope, async (tx) => {
      const rows = await takePending(tx, job, 1);
      const problem = { column: '', problem: '系统未能登记这一行', remedy: '请把此行和编号告诉系统管理员' };
      await settleRows(
        tx,
        job,
        rows.map(({ rowNo }) => ({ rowNo, status: 'problem' as const, problems: [problem] })),
      );
      await addCounts(tx, job, { done: 0, duplicate: 0, problem: rows.length }, deps.now());
      return rows.length;
    });
  }
}

/** A lost connection, a full disk or a server shutting down says nothing about a row. */
const isAboutMachinery = (error: unknown): boolean => /^(?:08|53|57|58|E[A-Z])/.test(errorCode(error) ?? '');
