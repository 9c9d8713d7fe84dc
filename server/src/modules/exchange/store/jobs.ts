import type { Role } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Importer } from '../domain/importer.ts';
import type { Mapping } from '../domain/mapping.ts';

export type JobState = 'uploaded' | 'running' | 'done' | 'discarded';
export type Counts = { done: number; duplicate: number; problem: number };

export type ImportJob = Counts & {
  county: string;
  id: string;
  source: string;
  file_name: string;
  file_sha256: Buffer;
  state: JobState;
  sheet: string;
  header_row: number;
  headers: string[];
  mapping: Mapping | null;
  notes: string[];
  total: number;
  org_path: string;
  created_by: string;
  post_id: string;
  role: Role;
  scope_path: string;
  identity: string[];
  created_at: Instant;
  started_at: Instant | null;
  ended_at: Instant | null;
};

export type NewJob = Pick<
  ImportJob,
  'id' | 'source' | 'file_name' | 'file_sha256' | 'sheet' | 'header_row' | 'headers' | 'notes' | 'total'
>;

const columns = `county, id, source, file_name, file_sha256, state, sheet, header_row, headers, mapping, notes, total,
  done, duplicate, problem, org_path, created_by, post_id, role, scope_path, identity, created_at, started_at, ended_at`;

/** 任务以谁的名义办: the person and post that began it, within the rights they had. */
export const importerOf = (job: ImportJob): Importer => ({
  county: job.county,
  staffId: job.created_by,
  post: { id: job.post_id, role: job.role, orgPath: job.org_path, scopePath: job.scope_path },
  scope: { county: job.county, scopes: [job.scope_path], identity: job.identity },
});

/** 建立导入任务. */
export const insertJob = (tx: Tx, by: Importer, job: NewJob, now: Instant): Promise<ImportJob> =>
  tx.one<ImportJob>(
    `insert into import_job (county, id, source, file_name, file_sha256, state, sheet, header_row, headers, notes,
       total, org_path, created_by, post_id, role, scope_path, identity, created_at)
     values ($1, $2, $3, $4, $5, 'uploaded', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     returning ${columns}`,
    [
      ...[by.county, job.id, job.source, job.file_name, job.file_sha256, job.sheet, job.header_row, job.headers],
      ...[job.notes, job.total, by.post.orgPath, by.staffId, by.post.id, by.post.role, by.post.scopePath],
      ...[by.scope.identity, now],
    ],
  );

export const findJob = (tx: Tx, county: string, id: string, lock = false): Promise<ImportJob | undefined> =>
  tx.maybe<ImportJob>(`select ${columns} from import_job where county = $1 and id = $2 ${lock ? 'for update' : ''}`, [
    county,
    id,
  ]);

/** 同一单位同一文件还没有导完的任务; one that was not begun, only of whoever brought it. */
export const findUnfinished = (tx: Tx, by: Importer, sha256: Buffer, source: string): Promise<ImportJob | undefined> =>
  tx.maybe<ImportJob>(
    `select ${columns} from import_job
     where county = $1 and org_path = $2 and file_sha256 = $3 and source = $4
       and (state = 'running' or (state = 'uploaded' and created_by = $5 and post_id = $6))
     order by state = 'running' desc, created_at desc limit 1`,
    [by.county, by.post.orgPath, sha256, source, by.staffId, by.post.id],
  );

/** 最近的任务, newest first. */
export const recentJobs = (tx: Tx, county: string, limit: number): Promise<ImportJob[]> =>
  tx.query<ImportJob>(
    `select ${columns} from import_job where county = $1 and state <> 'discarded'
     order by created_at desc, id limit $2`,
    [county, limit],
  );

/** 换一个工作表或表头行后重新读过. */
export const saveReading = (
  tx: Tx,
  job: ImportJob,
  read: Pick<ImportJob, 'sheet' | 'header_row' | 'headers' | 'notes' | 'total'>,
): Promise<number> =>
  tx.execute(
    `update import_job set sheet = $3, header_row = $4, headers = $5, notes = $6, total = $7
     where county = $1 and id = $2 and state = 'uploaded'`,
    [job.county, job.id, read.sheet, read.header_row, read.headers, read.notes, read.total],
  );

/** 开始: the mapping is settled and all rows are staged. */
export const markRunning = (
  tx: Tx,
  job: ImportJob,
  settled: { mapping: Mapping; source: string; now: Instant },
): Promise<number> =>
  tx.execute(
    `update import_job set state = 'running', mapping = $3, source = $4, started_at = $5, beat_at = $5
     where county = $1 and id = $2 and state = 'uploaded'`,
    [job.county, job.id, JSON.stringify(settled.mapping), settled.source, settled.now],
  );

/** 记一批的结果. */
export const addCounts = (tx: Tx, job: ImportJob, more: Counts, now: Instant): Promise<number> =>
  tx.execute(
    `update import_job set done = done + $3, duplicate = duplicate + $4, problem = problem + $5, beat_at = $6
     where county = $1 and id = $2`,
    [job.county, job.id, more.done, more.duplicate, more.problem, now],
  );

/** 导完: nothing waits any more. */
export const markDone = (tx: Tx, job: ImportJob, now: Instant): Promise<number> =>
  tx.execute(
    `update import_job set state = 'done', ended_at = $3 where county = $1 and id = $2 and state = 'running'
       and not exists (select 1 from import_row r where r.county = $1 and r.job_id = $2 and r.status = 'pending')`,
    [job.county, job.id, now],
  );

export const markDiscarded = (tx: Tx, job: ImportJob, now: Instant): Promise<number> =>
  tx.execute(
    `update import_job set state = 'discarded', ended_at = coalesce(ended_at, $3) where county = $1 and id = $2`,
    [job.county, job.id, now],
  );

/** 接手停住的任务: running, but without a beat since `before`. One process gets it. */
export const claimStalled = (tx: Tx, county: string, before: Instant, now: Instant): Promise<ImportJob | undefined> =>
  tx.maybe<ImportJob>(
    `update import_job set beat_at = $3 where county = $1 and id = (
       select id from import_job where county = $1 and state = 'running' and beat_at < $2
       order by beat_at limit 1 for update skip locked)
     returning ${columns}`,
    [county, before, now],
  );
