export { type Db, openDb, type Tx } from './db.ts';
export { JOBS_SCHEMA } from './migrate-jobs.ts';
export { migrate, type Migrated } from './migrate.ts';
export { type Migration, MIGRATIONS_FOLDER, readMigrations } from './migrations.ts';
export { openPool, type Pool, type PoolClient, type PoolOptions } from './pool.ts';
export { nobodyScope, type Scope, systemScope } from './scope.ts';
export { type DatabaseSettings, openDatabase, type Opened } from './open-database.ts';
