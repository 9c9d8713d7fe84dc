import { realpathSync } from 'node:fs';
import { attach, start } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { stopPostmaster } from './postmaster.ts';
import { ensureDatabase, ensureRoles } from './roles.ts';
import { urlFor } from './secrets.ts';

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

/** 启动（或接上）数据目录里的内置 PostgreSQL. Stops with `stop()`; a killed server leaves it running for the next start. */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  openDataFolder(dataDir);
  const folder = realpathSync(dataDir);
  const joined = options.join === true ? await attach(folder) : undefined;
  const unlock = joined === undefined ? lockFolder(folder) : () => undefined;
  try {
    const cluster = joined ?? (await attach(folder)) ?? (await start(folder, options.durable ?? true));
    const administration = urlFor(cluster.secrets, 'postgres', 'postgres');
    await ensureRoles(administration, cluster.secrets);
    const fresh = await ensureDatabase(administration, DATABASE);
    const stop = async (): Promise<void> => {
      if (joined === undefined) await stopPostmaster(cluster.postmaster);
      unlock();
    };
    const url = (role: 'postgres' | 'jieyou_owner' | 'jieyou_app'): string => urlFor(cluster.secrets, role, DATABASE);
    return { ownerUrl: url('jieyou_owner'), appUrl: url('jieyou_app'), superuserUrl: url('postgres'), fresh, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}
