import { existsSync } from 'node:fs';
import type pg from 'pg';
import { cannotStart } from '../cannot-start.ts';
import { openDataFolder, startEmbedded } from '../postgres/index.ts';
import { APP_ROLE, checkEffectiveRole, ensureAppRole } from './app-role.ts';
import { type Db, openDb } from './db.ts';
import { checkExternal, connectExternal } from './external.ts';
import { checkSchema, migrate, type Migrated } from './migrate.ts';
import { withServerOptions } from './url.ts';

export type DatabaseSettings = {
  readonly dataDir: string;
  /** A PostgreSQL of one's own; without it the embedded one in the data folder. */
  readonly databaseUrl?: string;
  /** Who migrates there, when that is not the role of `databaseUrl`. */
  readonly ownerUrl?: string;
};

export type Opened = {
  readonly kind: 'embedded' | 'external';
  readonly db: Db;
  /** Works as jieyou_app; also for the job runner. */
  readonly appUrl: string;
  readonly migrated: Migrated;
  /** True when the embedded database was made by this start. */
  readonly fresh: boolean;
  readonly close: () => Promise<void>;
};

/** 打开数据库并升级到本程序的结构. `join`: beside a running server, use its embedded database and leave it running. */
export async function openDatabase(settings: DatabaseSettings, options: { join?: boolean } = {}): Promise<Opened> {
  const { databaseUrl } = settings;
  if (databaseUrl !== undefined) {
    // The installation's number, imports and anchors lie there, wherever the database is.
    if (!existsSync(settings.dataDir)) openDataFolder(settings.dataDir);
    return openExternal(databaseUrl, settings.ownerUrl);
  }
  const embedded = await startEmbedded(settings.dataDir, options);
  try {
    const migrated = await migrate(embedded.ownerUrl);
    const db = await openAsApp(embedded.appUrl);
    const close = async (): Promise<void> => {
      await db.close();
      await embedded.stop();
    };
    return { kind: 'embedded', db, appUrl: embedded.appUrl, migrated, fresh: embedded.fresh, close };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function openExternal(databaseUrl: string, ownerUrl: string | undefined): Promise<Opened> {
  const login = await using(databaseUrl, 'DATABASE_URL', checkExternal);
  const migrated =
    ownerUrl === undefined && login === APP_ROLE
      ? await alreadyMigrated(databaseUrl)
      : await prepare(ownerUrl ?? databaseUrl, login);
  const appUrl = login === APP_ROLE ? databaseUrl : withServerOptions(databaseUrl, `-c role=${APP_ROLE}`);
  const db = await openAsApp(appUrl);
  return { kind: 'external', db, appUrl, migrated, fresh: false, close: db.close };
}

async function prepare(ownerUrl: string, login: string): Promise<Migrated> {
  await using(ownerUrl, 'JIEYOU_OWNER_URL', (client) => ensureAppRole(client, login));
  return migrate(ownerUrl);
}

/** The working role cannot migrate: the schema must be there already. */
async function alreadyMigrated(url: string): Promise<Migrated> {
  const due = await using(url, 'DATABASE_URL', checkSchema);
  if (due.length === 0) return { applied: [], newest: 0 };
  throw cannotStart(
    'schema-older',
    `数据库还缺 ${due.length} 个迁移，而 ${APP_ROLE} 无权迁移。请设置 JIEYOU_OWNER_URL（拥有数据库的角色）后再启动。`,
  );
}

async function using<T>(url: string, name: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectExternal(url, name);
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function openAsApp(url: string): Promise<Db> {
  const db = openDb(url);
  try {
    await checkEffectiveRole(db.pool);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
