import { createHash } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { applyMapping } from '../domain/apply-mapping.ts';
import type { ImportedMatter, RowProblem } from '../domain/imported-matter.ts';
import type { TableRow } from '../domain/table.ts';
import { addCounts, importerOf, type Counts, type ImportJob } from '../store/jobs.ts';
import { settleRows, takenKeys, takePending, type Settled } from '../store/rows.ts';
import type { RegisterMany } from './deps.ts';

export type BatchDeps = { registerMany: RegisterMany; now: Instant };

/** 导入一批: rows and the matters they become are one transaction. Answers how many rows were taken; 0 at the end. */
export async function takeBatch(tx: Tx, deps: BatchDeps, job: ImportJob, limit: number): Promise<number> {
  const rows = await takePending(tx, job, limit);
  if (rows.length > 0) await record(tx, deps, job, await settle(tx, deps, job, rows));
  return rows.length;
}

/** 导入一行, after a batch met something unforeseen: the row that fails is reported, in the transaction that took it. */
export async function takeOne(
  tx: Tx,
  deps: BatchDeps,
  job: ImportJob,
  unforeseen: (error: unknown) => void,
): Promise<number> {
  const rows = await takePending(tx, job, 1);
  if (rows.length === 0) return 0;
  await tx.execute('savepoint one_row');
  try {
    await record(tx, deps, job, await settle(tx, deps, job, rows));
  } catch (error) {
    await tx.execute('rollback to savepoint one_row');
    unforeseen(error);
    const problem = { column: '', problem: '系统未能登记这一行', remedy: '请把此行和编号告诉系统管理员' };
    await record(
      tx,
      deps,
      job,
      rows.map(({ rowNo }) => ({ rowNo, status: 'problem' as const, problems: [problem] })),
    );
  }
  return rows.length;
}

async function record(tx: Tx, { now }: BatchDeps, job: ImportJob, settled: readonly Settled[]): Promise<void> {
  await settleRows(tx, job, settled);
  await addCounts(tx, job, countsOf(settled), now);
}

async function settle(
  tx: Tx,
  { registerMany, now }: BatchDeps,
  job: ImportJob,
  rows: readonly TableRow[],
): Promise<Settled[]> {
  const settled: Settled[] = [];
  const matters: ImportedMatter[] = [];
  for (const row of rows) {
    const read = applyMapping(row, { headers: job.headers, mapping: job.mapping ?? { columns: {} }, now });
    if (read.ok) matters.push(read.value);
    else settled.push({ rowNo: row.rowNo, status: 'problem', problems: read.refusal });
  }
  const taken = new Map(
    (
      await takenKeys(
        tx,
        job,
        matters.map(({ key }) => key),
      )
    ).map((row) => [row.key, row]),
  );
  const fresh: ImportedMatter[] = [];
  const again: ImportedMatter[] = [];
  const inBatch = new Set<string>();
  for (const matter of matters) {
    (taken.has(matter.key) || inBatch.has(matter.key) ? again : fresh).push(matter);
    inBatch.add(matter.key);
  }
  const items = fresh.map((matter) => ({ commandId: commandIdOf(job, matter.key), source: job.source, matter }));
  const answers = items.length === 0 ? [] : await registerMany(tx, importerOf(job), items);
  for (const [at, { matter }] of items.entries()) {
    const answer = answers[at];
    if (!answer) throw new Error('registerMany answered fewer than it was asked');
    if (!answer.ok) {
      settled.push({ rowNo: matter.rowNo, status: 'problem', problems: [refused(answer.refusal.words)] });
      continue;
    }
    const { matterId } = answer.value;
    taken.set(matter.key, { key: matter.key, content_hash: matter.contentHash, matter_id: matterId });
    settled.push({ ...identity(matter), status: 'done', matterId });
  }
  return [...settled, ...again.map((matter) => repeated(matter, taken.get(matter.key)))];
}

/** 已导入过: the same content is a duplicate; other content under the same number is for a person to judge. */
function repeated(matter: ImportedMatter, first: { content_hash: string; matter_id: string } | undefined): Settled {
  if (first?.content_hash === matter.contentHash)
    return { ...identity(matter), status: 'duplicate', matterId: first.matter_id };
  const problem = first
    ? `编号 ${matter.externalNo ?? ''} 已经导入过，内容与这一行不同`
    : `编号 ${matter.externalNo ?? ''} 在文件里出现两次，前一行没有导入成功`;
  const remedy = '若是另一件事，请改用不同的编号；若是同一件事的补充，请到该事项中登记';
  return { rowNo: matter.rowNo, status: 'problem', problems: [{ field: 'externalNo', column: '', problem, remedy }] };
}

const identity = ({
  rowNo,
  key,
  contentHash,
}: ImportedMatter): Pick<ImportedMatter, 'rowNo' | 'key' | 'contentHash'> => ({
  rowNo,
  key,
  contentHash,
});

const refused = (words: string): RowProblem => ({ column: '', problem: words, remedy: '按说明改正后再导入' });

/** One row of one source is one command, whichever job brings it. */
function commandIdOf(job: ImportJob, key: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([job.county, job.org_path, job.source, key]))
    .digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

const countsOf = (settled: readonly Settled[]): Counts => {
  const count = (status: Settled['status']): number => settled.filter((row) => row.status === status).length;
  return { done: count('done'), duplicate: count('duplicate'), problem: count('problem') };
};
