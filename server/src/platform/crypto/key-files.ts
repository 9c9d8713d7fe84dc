import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { cannotStart, errorCode } from '../cannot-start.ts';
import { MASTER_BYTES } from './key-ring.ts';
import { writeOnce } from './once.ts';

export const MASTER_FILE = 'master.key';
export const PREVIOUS_FILE = 'previous.key';

/** 密钥目录: JIEYOU_KEYS, or a folder of this installation's own beside the user's settings; never in the data folder. */
export function keyFolder(env: NodeJS.ProcessEnv, installationId: string): string {
  const named = env['JIEYOU_KEYS'];
  if (named) return resolve(named);
  const settings = env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  return join(settings, 'jieyou', 'keys', installationId);
}

/** A copy of the data folder must never carry the key with it. */
export function refuseKeysInside(dataFolder: string, folder: string): void {
  const inside = resolve(folder) === resolve(dataFolder) || resolve(folder).startsWith(resolve(dataFolder) + sep);
  if (!inside) return;
  throw cannotStart(
    'keys-in-data-folder',
    `密钥目录 ${folder} 位于数据目录之内，备份数据时密钥会一并外流。请用 JIEYOU_KEYS 指定数据目录之外的目录。`,
  );
}

/** 读一把主密钥; null when there is no such file. */
export async function readKey(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = errorCode(error) ?? String(error);
    if (why === 'ENOENT') return null;
    throw cannotStart('key-unreadable', `主密钥文件 ${path} 无法读取（${why}）。请检查文件权限后再启动。`);
  });
  if (text === null) return null;
  if (!new RegExp(`^[0-9a-f]{${MASTER_BYTES * 2}}$`, 'i').test(text.trim())) {
    throw cannotStart(
      'key-damaged',
      `主密钥文件 ${path} 内容不完整，应为 64 位十六进制数。请从密钥托管副本恢复后再启动。`,
    );
  }
  await refuseOpenToOthers(path);
  return Buffer.from(text.trim(), 'hex');
}

async function refuseOpenToOthers(path: string): Promise<void> {
  const { mode } = await stat(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw cannotStart('key-open-to-others', `主密钥文件 ${path} 可被其他用户读取。请执行 chmod 600 ${path} 后再启动。`);
}

/** 更早的密钥 (`old-*.key`): they open and check what they once sealed. */
export async function readOlderKeys(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => /^old-.*\.key$/.test(name)).sort();
  const keys = await Promise.all(names.map((name) => readKey(join(folder, name))));
  return keys.filter((key) => key !== null);
}

/** 生成主密钥, only for an installation that holds nothing yet. What is in the file afterwards is the key, whoever wrote it. */
export async function createKey(folder: string): Promise<Buffer> {
  const path = join(folder, MASTER_FILE);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeOnce(path, `${randomBytes(MASTER_BYTES).toString('hex')}\n`, 0o600);
  } catch (error) {
    const why = errorCode(error) ?? String(error);
    throw cannotStart('key-folder', `无法在 ${folder} 建立主密钥（${why}）。请用 JIEYOU_KEYS 指定一个可写的目录。`);
  }
  const key = await readKey(path);
  if (!key) throw new Error(`the key just written to ${path} is gone`);
  return key;
}
