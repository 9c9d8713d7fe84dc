import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Importer } from '../domain/importer.ts';
import { writeProblems } from '../read/write-problems.ts';
import { findJob } from '../store/jobs.ts';
import { problemRows } from '../store/rows.ts';
import type { ImportDeps } from './deps.ts';
import { no, type ImportRefusal } from './refusals.ts';

export type ProblemFile = { name: string; bytes: Buffer };

/** 取问题清单: the rows that did not come in, as a workbook to be corrected and fed again. */
export async function problemFile(
  deps: Pick<ImportDeps, 'db'>,
  by: Importer,
  jobId: string,
): Promise<Result<ProblemFile, ImportRefusal>> {
  const found = await deps.db.inScope(by.scope, async (tx) => {
    const job = await findJob(tx, by.county, jobId);
    return job && { job, rows: await problemRows(tx, job) };
  });
  if (!found) return no('no_such_import');
  const { job, rows } = found;
  if (job.state === 'uploaded') return no('import_not_started');
  if (rows.length === 0) return no('no_problems');
  const folder = await mkdtemp(join(tmpdir(), 'jieyou-problems-'));
  try {
    const path = join(folder, 'problems.xlsx');
    await writeProblems(path, job.headers, rows);
    return ok({ name: problemFileName(job.file_name), bytes: await readFile(path) });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** 原文件名.问题.xlsx. */
const problemFileName = (fileName: string): string =>
  `${fileName.replace(/\.[A-Za-z]{2,5}$/, '').replace(/\.问题$/, '')}.问题.xlsx`;
