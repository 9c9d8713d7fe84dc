import { refuse, ok, type Result } from '../../../kernel/result.ts';
import { errorCode } from '../../../platform/cannot-start.ts';
import { addCounts, findJob, importerOf, markDone, type ImportJob } from '../store/jobs.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';
import { takeBatch, takeOne } from './take-batch.ts';

const batchSize = 50;
/** While one batch is written, the next is prepared; more would crowd out the counters. */
const workers = 2;

/**
 * 导入到底: batch after batch, each its own transaction, so that whatever is killed, what is recorded is recorded
 * and the rest waits. Safe to run twice at once. `onBatch` shows progress; `stopped` ends it between two batches.
 */
export async function runImport(
  deps: ImportDeps,
  job: ImportJob,
  { onBatch, stopped }: { onBatch?: (job: ImportJob) => void; stopped?: () => boolean } = {},
): Promise<Result<ImportJob, ImportRefusal>> {
  const { scope } = importerOf(job);
  const read = (): Promise<ImportJob | undefined> => deps.db.inScope(scope, (tx) => findJob(tx, job.county, job.id));
  const work = async (): Promise<void> => {
    while (!stopped?.()) {
      const current = await read();
      if (current?.state !== 'running') return;
      onBatch?.(current);
      if ((await oneBatch(deps, current)) === 0) return;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: workers }, work));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  const left = await read();
  if (!left) return no('no_such_import');
  onBatch?.(left);
  if (left.state !== 'running' || stopped?.()) return ok(left);
  await lookThroughAll(deps, left, stopped);
  if (stopped?.()) return ok(left);
  await deps.db.inScope(scope, (tx) => markDone(tx, left, deps.now()));
  const last = await read();
  if (last?.state !== 'done') return refuse({ code: 'still_running', words: '其余的行正由另一处导入，请稍候再看结果' });
  await deps.files.remove(job.id);
  return ok(last);
}

const nothing = { done: 0, duplicate: 0, problem: 0 };

/** 查重, once every row stands. Whatever goes wrong with it is reported; the import itself is done and stays so. */
async function lookThroughAll(deps: ImportDeps, job: ImportJob, stopped?: () => boolean): Promise<void> {
  const by = importerOf(job);
  const next = (): Promise<number> =>
    deps.db.inScope(by.scope, async (tx) => {
      const looked = await deps.lookThrough(tx, by, job.id);
      await addCounts(tx, job, nothing, deps.now()); // a beat: it is still being worked on
      return looked;
    });
  const work = async (): Promise<void> => {
    while (!stopped?.() && (await next()) > 0);
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } catch (error) {
    if (isAboutMachinery(error)) throw error;
    deps.report?.(error);
  }
}

/** A row that cannot be recorded for a reason nobody foresaw does not hold up the others: it is reported. */
async function oneBatch({ db, registerMany, now, report }: ImportDeps, job: ImportJob): Promise<number> {
  const { scope } = importerOf(job);
  const deps = { registerMany, now: now() };
  try {
    return await db.inScope(scope, (tx) => takeBatch(tx, deps, job, batchSize));
  } catch (error) {
    if (isAboutMachinery(error)) throw error;
  }
  return db.inScope(scope, (tx) =>
    takeOne(tx, deps, job, (error) => {
      if (isAboutMachinery(error)) throw error;
      report?.(error);
    }),
  );
}

/** A lost connection, a full disk or a server shutting down says nothing about a row. */
const isAboutMachinery = (error: unknown): boolean => /^(?:08|53|57|58|E[A-Z])/.test(errorCode(error) ?? '');
