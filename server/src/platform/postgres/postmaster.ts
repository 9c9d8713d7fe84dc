import { spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from '../cannot-start.ts';
import { commandAs, type RunAs } from './run-as.ts';

export type Postmaster = { readonly pid: number; readonly port: number };

/** 正在运行的数据库主进程；上次异常退出留下的过期记录会被清掉. */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid');
  const lines = read(file).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (isPostmasterOf(pid, folder)) return { pid, port };
  rmSync(file, { force: true }); // stale: that number is dead or now belongs to another program
  return undefined;
}

/**
 * 清掉过期的套接字锁. A main process that was killed may linger as a dead entry of the process table until somebody
 * collects it; PostgreSQL then takes its socket for one in use and does not start.
 */
export function clearStaleSockets(folder: string): void {
  for (const lock of readdirSync(folder).filter((name) => /^\.s\.PGSQL\.\d+\.lock$/.test(name))) {
    if (isPostmasterOf(Number(read(join(folder, lock)).split('\n')[0]), folder)) continue;
    rmSync(join(folder, lock), { force: true });
    rmSync(join(folder, lock.replace(/\.lock$/, '')), { force: true });
  }
}

/** 启动数据库主进程. It gets a session of its own, so that Ctrl-C reaches it only through us, in order. */
export function launch(
  runAs: RunAs,
  program: string,
  folder: string,
  port: number,
  settings: Settings,
  log: string,
): Postmaster {
  const sockets = { unix_socket_directories: socketFolderFits(folder) ? folder : '', unix_socket_permissions: '0700' };
  const all: Settings = { ...settings, ...sockets, port: String(port), listen_addresses: '127.0.0.1' };
  const args = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const command = commandAs(runAs, program, args);
  const out = openSync(log, 'a', 0o600);
  const child = spawn(command.program, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', out, out],
  });
  child.on('error', () => undefined);
  child.unref();
  return { pid: child.pid ?? 0, port };
}

// The address of a socket has room for about a hundred bytes; Windows has none that the driver knows.
const LONGEST = 90;
const socketFolderFits = (folder: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(folder) <= LONGEST && !folder.includes(',');

/** 数据库的套接字所在的目录，仅本机可用; undefined where there is none: then one goes over the loopback. */
export const socketFolder = (folder: string, port: number): string | undefined =>
  existsSync(join(folder, `.s.PGSQL.${port}`)) ? folder : undefined;

export type Settings = Readonly<Record<string, string>>;

/** 等到能连接；进程已退出则为 false. The first connections may meet "starting up" or recovery. */
export async function waitUntilReady(postmaster: Postmaster, superuserUrl: string): Promise<boolean> {
  for (;;) {
    if (await connects(superuserUrl)) return true;
    if (!isAlive(postmaster.pid)) return false;
    await wait(15);
  }
}

/** 停止数据库：断开会话、写完、退出. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  signal(postmaster.pid, 'SIGINT');
  for (let waited = 0; isAlive(postmaster.pid); waited += 10) {
    if (waited === 30_000) signal(postmaster.pid, 'SIGQUIT'); // recovers from its log at the next start
    await wait(10);
  }
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (errorCode(error) === '28P01') throw error; // password: waiting does not help
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isPostmasterOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = read(`/proc/${pid}/cmdline`).split('\0');
  return command.some((part) => part.endsWith('postgres')) && command.includes(folder);
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
