import pg from 'pg';
import { cannotStart } from '../cannot-start.ts';
import { migrateJobs } from './migrate-jobs.ts';
import { type Migration, readMigrations } from './migrations.ts';

export type Migrated = { readonly applied: readonly string[]; readonly newest: number };

const LOCK = 4_990_101; // any fixed number; two processes that migrate the same database wait for each other

const TABLE = `create table if not exists schema_migration (
  number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now());
  grant select on schema_migration to jieyou_app`;

type Landed = { readonly number: number; readonly name: string; readonly hash: string };

/** 升级数据库结构，只进不退. Each file is one transaction; a second run changes nothing. */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Migrated> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query(`set client_min_messages = warning; ${TABLE}`);
    const due = await dueOf(client, migrations);
    for (const migration of due) await apply(client, migration);
    await migrateJobs(ownerUrl, client);
    return { applied: due.map(titleOf), newest: migrations.at(-1)?.number ?? 0 };
  } finally {
    await client.end(); // gives the lock back
  }
}

/** 还有哪些迁移没做. Reads only; also refuses a newer database and an edited file. */
export async function checkSchema(client: pg.Client): Promise<readonly Migration[]> {
  const there = await client.query(`select to_regclass('public.schema_migration') as name`);
  const empty = there.rows[0]?.name === null;
  return empty ? readMigrations() : dueOf(client, readMigrations());
}

async function dueOf(client: pg.Client, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const landed = (await client.query<Landed>('select number, name, hash from schema_migration order by number')).rows;
  refuseMismatch(landed, migrations);
  return migrations.slice(landed.length);
}

const titleOf = (migration: Landed): string => `${String(migration.number).padStart(4, '0')}_${migration.name}`;

function refuseMismatch(landed: readonly Landed[], migrations: readonly Migration[]): void {
  const newest = landed.at(-1);
  const ours = migrations.at(-1)?.number ?? 0;
  if (newest !== undefined && newest.number > ours) {
    throw cannotStart('schema-newer', `数据库版本较新（${newest.number}），本程序只到 ${ours}。请升级程序后再启动。`);
  }
  const edited = landed.find((row, at) => migrations[at]?.number !== row.number || migrations[at].hash !== row.hash);
  if (edited === undefined) return;
  const words = `迁移文件 ${titleOf(edited)}.sql 与数据库中已执行的不一致。已执行的迁移不得改动；请恢复原文件，改动另写一个新文件。`;
  throw cannotStart('migration-edited', words);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    const row = [migration.number, migration.name, migration.hash];
    await client.query('insert into schema_migration (number, name, hash) values ($1, $2, $3)', row);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw cannotStart(
      'migration-failed',
      `迁移 ${titleOf(migration)}.sql 执行失败，已回滚：${reasonOf(error, migration.sql)}`,
    );
  }
}

function reasonOf(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError) || error.position === undefined) return String(error);
  return `第 ${sql.slice(0, Number(error.position)).split('\n').length} 行，${error.message}`;
}
