import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotStart, errorCode } from '../cannot-start.ts';

const fileIn = (dataDir: string): string => join(dataDir, 'jieyou.lock');

/** 是否有活着的进程正用着这个数据目录. */
export const isHeld = (dataDir: string): boolean => isAlive(read(fileIn(dataDir)));

/** 一个数据目录同时只归一个解忧服务. The lock names its process and when that process began; a dead holder does not count. */
export function lockFolder(dataDir: string): () => void {
  const file = fileIn(dataDir);
  const mine = `${process.pid} ${beginOf(process.pid)}\n`;
  if (!create(file, mine)) {
    const held = read(file);
    if (held === mine) throw inUse(dataDir, process.pid);
    if (isAlive(held)) throw inUse(dataDir, Number.parseInt(held, 10));
    takeAway(file, held, dataDir);
    if (!create(file, mine)) throw inUse(dataDir, Number.parseInt(read(file), 10));
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

const inUse = (dataDir: string, pid: number): Error =>
  cannotStart(
    'data-folder-in-use',
    `数据目录 ${dataDir} 正由另一个解忧进程（进程号 ${pid}）使用。请先停掉它，或用 JIEYOU_DATA 指定其他目录。`,
  );

function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock aside; when somebody else was quicker and we moved a live one, it is put back. */
function takeAway(file: string, stale: string, dataDir: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // already gone
  }
  if (read(aside) === stale) return rmSync(aside, { force: true });
  renameSync(aside, file);
  throw inUse(dataDir, Number.parseInt(read(file), 10));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(holder: string): boolean {
  const [pid, begin] = holder.trim().split(' ');
  if (pid === undefined || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return begin === beginOf(Number(pid));
}

/** Clock ticks since boot at which the process began (Linux), so that a reused process number is told apart. */
function beginOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}
