export { type Db, openDb } from './db.ts';
export { keyed, type Tx } from './tx.ts';
export { JOBS_SCHEMA } from './migrate-jobs.ts';
export { migrate } from './migrate.ts';
export { openPool, type PoolClient } from './pool.ts';
export { nobodyScope, type Scope, systemScope } from './scope.ts';
export { type DatabaseSettings, openDatabase, type Opened } from './open-database.ts';
