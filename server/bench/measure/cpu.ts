import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Fields 14 to 17 of stat: a process's own time and that of the children it has buried, in ticks. */
function ticksOf(pid: number, withChildren: boolean): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [own, buried] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
    return withChildren ? own + buried : own;
  } catch {
    return 0; // ended meanwhile: its parent has the time
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => {
      try {
        const text = readFileSync(`/proc/${each}/stat`, 'utf8');
        return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
}

/** 已用的处理器时间, in seconds: of this process alone, or of a database's main process with all its workers. */
export const cpuSeconds = (pid: number): number => ticksOf(pid, false) / TICKS;
export const clusterCpuSeconds = (postmaster: number): number =>
  (ticksOf(postmaster, true) + childrenOf(postmaster).reduce((sum, pid) => sum + ticksOf(pid, false), 0)) / TICKS;
