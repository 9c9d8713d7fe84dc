import type pg from 'pg';
import { PgBoss } from 'pg-boss';

/** Where the job runner keeps its tables. */
export const JOBS_SCHEMA = 'pgboss';

const GRANTS = `
  grant usage on schema ${JOBS_SCHEMA} to jieyou_app;
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to jieyou_app;
  grant usage, select on all sequences in schema ${JOBS_SCHEMA} to jieyou_app;
  grant execute on all functions in schema ${JOBS_SCHEMA} to jieyou_app;
  alter default privileges in schema ${JOBS_SCHEMA} grant select, insert, update, delete on tables to jieyou_app;
  alter default privileges in schema ${JOBS_SCHEMA} grant usage, select on sequences to jieyou_app`;

/** 任务队列的表由属主建立，办事角色只用不建. Skipped when they are already of this version. */
export async function migrateJobs(ownerUrl: string, owner: pg.Client): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.query(GRANTS);
}
