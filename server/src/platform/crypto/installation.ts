import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotStart, errorCode } from '../cannot-start.ts';
import { writeOnce } from './once.ts';

const FILE = 'installation';

/** 安装编号, kept in the data folder, so that two installations of one user never share a key. */
export async function installationIdIn(dataFolder: string): Promise<string> {
  const path = join(dataFolder, FILE);
  try {
    return await readId(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await writeOnce(path, `${randomUUID()}\n`, 0o644).catch((error: unknown) => {
    const why = errorCode(error) ?? String(error);
    throw cannotStart('data-folder-read-only', `数据目录 ${dataFolder} 不可写（${why}）。请检查权限后再启动。`);
  });
  return readId(path);
}

async function readId(path: string): Promise<string> {
  const id = (await readFile(path, 'utf8')).trim();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  throw cannotStart('installation-damaged', `安装编号文件 ${path} 内容不完整。请从备份恢复该文件后再启动。`);
}
