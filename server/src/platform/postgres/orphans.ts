import { readdirSync, readlinkSync } from 'node:fs';

/** 结束主进程已死、自己还在收尾的数据库进程. They keep the cluster's memory, and nothing can start until they are gone. */
export function endOrphans(folder: string): void {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const ours = readlinkSync(`/proc/${pid}/cwd`) === folder && /postgres/.test(readlinkSync(`/proc/${pid}/exe`));
      if (ours) process.kill(Number(pid), 'SIGQUIT');
    } catch {
      // gone meanwhile, or another user's
    }
  }
}
