import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CannotStart, cannotStart, errorCode } from '../cannot-start.ts';

const LEAST_FREE = 64 * 1024 * 1024;

/** 数据目录可用：建立、可写、有空间. */
export function openDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
  } catch (error) {
    throw folderTrouble(dataDir, errorCode(error) ?? String(error));
  }
  const space = statfsSync(dataDir);
  if (space.bavail * space.bsize < LEAST_FREE) throw folderTrouble(dataDir, 'ENOSPC');
}

/** Level by level: Node's own recursive `mkdir` never returns where a parent answers ENOENT, as `/proc` does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

/** 把系统错误说成一句话. `reason` is an error code or the words of a program that failed. */
export function folderTrouble(dataDir: string, reason: string): CannotStart {
  if (/ENOSPC|EDQUOT|No space left|quota exceeded/i.test(reason)) {
    return cannotStart(
      'data-folder-full',
      `数据目录 ${dataDir} 所在磁盘空间不足。请清理磁盘，或用 JIEYOU_DATA 指定其他目录。`,
    );
  }
  if (/EROFS|EACCES|EPERM|Read-only|Permission denied/i.test(reason)) {
    return cannotStart(
      'data-folder-read-only',
      `数据目录 ${dataDir} 不可写。请检查权限，或用 JIEYOU_DATA 指定可写的目录。`,
    );
  }
  if (/ENOTDIR|EEXIST/.test(reason)) {
    return cannotStart('data-folder-not-a-folder', `数据目录 ${dataDir} 不是目录。请用 JIEYOU_DATA 指定一个目录。`);
  }
  if (reason.includes('ENOENT')) {
    return cannotStart('data-folder-cannot-be-made', `数据目录 ${dataDir} 建不起来。请用 JIEYOU_DATA 指定其他目录。`);
  }
  return cannotStart('data-folder', `数据目录 ${dataDir} 无法使用：${reason}`);
}
