import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDb } from '../../src/platform/db/index.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { makeClusterFolder } from '../cluster-folder.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Served = {
  readonly url: string;
  /** From the start of the process to its being ready. */
  readonly readyMs: number;
  readonly isUp: () => boolean;
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** As Ctrl-C would; gives the exit code. */
  readonly stop: () => Promise<number | null>;
};

export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ended> };

/** 一处真的安装: a data folder, a key folder, and the program itself as a child process over them. */
export type House = {
  readonly data: string;
  readonly serve: () => Promise<Served>;
  /** A command of the command line. */
  readonly jieyou: (...args: readonly string[]) => Running;
  /** Looks into the embedded database past every policy; it must be running. */
  readonly look: <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;
  /** The same with a whole database at hand. */
  readonly inside: <T>(run: (db: Db) => Promise<T>) => Promise<T>;
  /** kill -9 of the database's main process and of all its workers. */
  readonly killDatabase: () => number;
  /** Ends what is left and removes everything. */
  readonly clear: () => Promise<void>;
};

/** Builds nothing yet. `place`: a folder of one's own, otherwise a new one. */
export function newHouse(place: string = makeClusterFolder(), more: Readonly<Record<string, string>> = {}): House {
  const data = join(place, 'data');
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o711); // as root the database runs as nobody, who must pass through
  const small = { JIEYOU_DEMO: 'small', PORT: '0' };
  const env = { PATH: process.env['PATH'], JIEYOU_DATA: data, JIEYOU_KEYS: join(place, 'keys'), ...small, ...more };
  const started = new Set<ChildProcess>();
  const jieyou: House['jieyou'] = (...args) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    started.add(child);
    return { child, ended: endOf(child).finally(() => started.delete(child)) };
  };
  const killDatabase = (): number => {
    const processes = databaseProcesses(join(data, 'pg'));
    for (const pid of processes) kill(pid);
    return processes.length;
  };
  return {
    data,
    jieyou,
    killDatabase,
    serve: () => serve(jieyou('serve')),
    look: (sql, params) => inside(data, async (db) => (await db.pool.query(sql, [...(params ?? [])])).rows),
    inside: (run) => inside(data, run),
    clear: async () => {
      for (const child of started) child.kill('SIGKILL');
      await Promise.all([...started].map((child) => once(child, 'exit')));
      killDatabase();
      rmSync(place, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (said.out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said.err += part));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

async function serve({ child, ended }: Running): Promise<Served> {
  const began = performance.now();
  let up = true;
  const end = ended.then((how) => {
    up = false;
    return how;
  });
  const ready = new Promise<string>((done) => {
    let said = '';
    child.stdout?.on('data', (part: string) => {
      said += part;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined && said.includes('Ctrl-C')) done(url);
    });
  });
  const url = await Promise.race([ready, end.then(({ code, err }) => fail(`serve ended with ${code}: ${err}`))]);
  return {
    url,
    readyMs: performance.now() - began,
    isUp: () => up,
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return (await end).code;
    },
  };
}

function fail(words: string): never {
  throw new Error(words);
}

async function inside<T>(data: string, run: (db: Db) => Promise<T>): Promise<T> {
  const secrets = JSON.parse(readFileSync(join(data, 'embedded-database.json'), 'utf8')) as {
    superuser: string;
    port: number;
  };
  const db = openDb(`postgresql://postgres:${secrets.superuser}@127.0.0.1:${secrets.port}/jieyou`, { max: 1 });
  try {
    return await run(db);
  } finally {
    await db.close();
  }
}

/** Every process of the cluster in this folder and of no other, as the kernel knows them (Linux). */
function databaseProcesses(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) && /postgres/.test(readlinkSync(`/proc/${pid}/exe`))
      );
    } catch {
      return false; // gone meanwhile, or another user's
    }
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone meanwhile
  }
}
