import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { cannotStart } from '../cannot-start.ts';
import { attach, type Cluster, start } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { isHeld, lockFolder } from './folder-lock.ts';
import { socketFolder, stopPostmaster } from './postmaster.ts';
import { ensureDatabase, ensureRoles } from './roles.ts';
import { urlFor } from './secrets.ts';

export { openDataFolder } from './data-folder.ts';
export { ensureRoles } from './roles.ts';

export type Embedded = {
  /** jieyou_owner: owns the database and its tables; migrates. */
  readonly ownerUrl: string;
  /** jieyou_app: owns nothing, cannot pass row security; what the server works as. */
  readonly appUrl: string;
  readonly superuserUrl: string;
  /** True when the database was made by this very start. */
  readonly fresh: boolean;
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** False only for tests: nothing is forced to disk. */
  readonly durable?: boolean;
  /** 借用: a command beside a running server joins its database and leaves it running. */
  readonly join?: boolean;
};

const DATABASE = 'jieyou';

/** 数据目录里是否已有内置数据库. */
export const hasEmbeddedDatabase = (dataDir: string): boolean => existsSync(join(dataDir, 'pg'));

/** 启动（或接上）数据目录里的内置 PostgreSQL. Stops with `stop()`; a killed server leaves it running for the next start. */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  openDataFolder(dataDir);
  const folder = realpathSync(dataDir);
  const unlock = options.join === true && isHeld(folder) ? undefined : lockFolder(folder);
  return unlock === undefined ? joinRunning(folder) : open(folder, unlock, options.durable ?? true);
}

async function open(folder: string, unlock: () => void, durable: boolean): Promise<Embedded> {
  try {
    const cluster = (await attach(folder)) ?? (await start(folder, durable));
    const administration = urlFor(cluster.secrets, 'postgres', 'postgres');
    await ensureRoles(administration, cluster.secrets);
    const fresh = await ensureDatabase(administration, DATABASE);
    const stop = async (): Promise<void> => {
      await stopPostmaster(cluster.postmaster);
      unlock();
    };
    return { ...urlsOf(cluster, folder), fresh, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The server beside us started it and will stop it. */
async function joinRunning(folder: string): Promise<Embedded> {
  const cluster = await attach(folder);
  if (cluster === undefined) {
    throw cannotStart('database-not-ready', '解忧服务正在启动或停止，数据库暂不可用。请稍候几秒再试。');
  }
  return { ...urlsOf(cluster, folder), fresh: false, stop: async () => undefined };
}

type Urls = Pick<Embedded, 'ownerUrl' | 'appUrl' | 'superuserUrl'>;

function urlsOf({ secrets, postmaster }: Cluster, folder: string): Urls {
  const through = socketFolder(join(folder, 'pg'), postmaster.port);
  return {
    ownerUrl: urlFor(secrets, 'jieyou_owner', DATABASE, through),
    appUrl: urlFor(secrets, 'jieyou_app', DATABASE, through),
    superuserUrl: urlFor(secrets, 'postgres', DATABASE, through),
  };
}
