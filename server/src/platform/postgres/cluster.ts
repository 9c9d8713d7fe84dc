import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cannotStart } from '../cannot-start.ts';
import { findBinaries } from './binaries.ts';
import { folderTrouble } from './data-folder.ts';
import { initialise } from './initialise.ts';
import { endOrphans } from './orphans.ts';
import { clearStaleSockets, launch, runningPostmaster, waitUntilReady } from './postmaster.ts';
import type { Postmaster, Settings } from './postmaster.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';
import { hasSecrets, loadSecrets, type Secrets, urlFor, withUsablePort } from './secrets.ts';

export type Cluster = { readonly secrets: Secrets; readonly postmaster: Postmaster };

const SETTINGS: Settings = { max_connections: '120', timezone: 'Asia/Shanghai', log_timezone: 'Asia/Shanghai' };
const NOT_DURABLE: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const ATTEMPTS = 50;
const LOG_LIMIT = 10 * 1024 * 1024;

/** 接上仍在运行的数据库（上次服务异常退出）；没有则为 undefined. */
export async function attach(dataDir: string): Promise<Cluster | undefined> {
  const postmaster = runningPostmaster(join(dataDir, 'pg'));
  if (postmaster === undefined || !hasSecrets(dataDir)) return undefined;
  const secrets = { ...(await loadSecrets(dataDir)), port: postmaster.port };
  const ready = await waitUntilReady(postmaster, urlFor(secrets, 'postgres', 'postgres'));
  return ready ? { secrets, postmaster } : undefined; // it was shutting down
}

/** 启动数据目录里的数据库；第一次先初始化. */
export async function start(dataDir: string, durable: boolean): Promise<Cluster> {
  const binaries = findBinaries();
  const folder = join(dataDir, 'pg');
  if (existsSync(folder) && !hasSecrets(dataDir)) {
    throw cannotStart(
      'no-secrets',
      `数据目录 ${dataDir} 里有数据库，却缺少密码文件 embedded-database.json。请从备份恢复该文件。`,
    );
  }
  const first = await loadSecrets(dataDir);
  if (!existsSync(folder)) {
    const draft = join(dataDir, 'pg.new'); // renamed when complete, so that an interrupted first start leaves nothing half made
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    initialise(chooseRunAs(binaries.initdb, draft), binaries.initdb, draft, first.superuser, durable);
    renameSync(draft, folder);
  }
  const secrets = await withUsablePort(dataDir, first);
  const runAs = chooseRunAs(binaries.postgres, folder);
  return run(dataDir, { runAs, program: binaries.postgres, folder, durable }, secrets);
}

type Program = {
  readonly runAs: RunAs;
  readonly program: string;
  readonly folder: string;
  readonly durable: boolean;
};

async function run(dataDir: string, { runAs, program, folder, durable }: Program, secrets: Secrets): Promise<Cluster> {
  const settings = durable ? SETTINGS : { ...SETTINGS, ...NOT_DURABLE };
  const log = join(dataDir, 'pg.log');
  for (let attempt = 1; ; attempt += 1) {
    const from = logSize(log);
    clearStaleSockets(folder);
    const postmaster = launch(runAs, program, folder, secrets.port, settings, log);
    if (await waitUntilReady(postmaster, urlFor(secrets, 'postgres', 'postgres'))) return { secrets, postmaster };
    const said = readFileSync(log).subarray(from).toString('utf8').trim();
    if (attempt === ATTEMPTS || !said.includes('pre-existing shared memory block')) {
      throw folderTrouble(dataDir, said.split('\n').slice(-3).join(' '));
    }
    endOrphans(folder); // only the main process was killed; its workers outlive it for a while
    await wait(100);
  }
}

function logSize(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT) return size;
  truncateSync(log);
  return 0;
}
