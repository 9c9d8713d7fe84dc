import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openWire } from './wire.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const FLAGS = join(import.meta.dirname, '../../../tools/bootstrap/node-flags.json');

/** What `npm start` gives to Node. */
const flags = (): readonly string[] => (JSON.parse(readFileSync(FLAGS, 'utf8')) as { serve: string[] }).serve;

/** Where the county lies, and its keys. */
export type Place = { readonly data: string; readonly keys: string; readonly port: number };

export type Served = {
  readonly url: string;
  /** From starting the process to its first answer. */
  readonly firstAnswerMs: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

async function answers(url: string): Promise<boolean> {
  const wire = openWire(url);
  try {
    return (await wire.ask('GET', '/healthz')).status === 200;
  } catch {
    return false;
  } finally {
    wire.close();
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => void child.once('close', (code) => done(code)));
}

/** 启动真的服务, as `npm start` does once all is built, and wait for its first answer. */
export async function serve({ data, keys, port }: Place, node: readonly string[] = []): Promise<Served> {
  const began = performance.now();
  const env = { PATH: process.env['PATH'], JIEYOU_DATA: data, JIEYOU_KEYS: keys, PORT: String(port) };
  const child = spawn(process.execPath, [...flags(), ...node, MAIN, 'serve'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const end = ended(child);
  let over = false;
  void end.then(() => (over = true));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (over) throw new Error(`the server ended: ${said}`);
    await wait(5);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await end;
  };
  return { url, firstAnswerMs: performance.now() - began, pid: child.pid ?? 0, stop };
}

/** 内存, in MB as the kernel counts it: now and at its highest. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kb = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: Math.round(kb('VmRSS') / 1024), most: Math.round(kb('VmHWM') / 1024) };
}
