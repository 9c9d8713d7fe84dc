import { join } from 'node:path';
import { cannotStart } from '../cannot-start.ts';
import { createKey, MASTER_FILE, PREVIOUS_FILE, readKey, readOlderKeys } from './key-files.ts';
import { generationById, KEY_ID_BYTES, keyRing } from './key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import type { CryptoProvider } from './provider.ts';
import { readHeader } from './sealed.ts';
import { softwareCrypto } from './software.ts';

/** 密钥留下的痕迹: any one value in the database that a key made; it names its key. */
export type KeyTrace = { sealed: Uint8Array } | { mac: Uint8Array };

export type OpenKeys = {
  /** Where the keys lie: `keyFolder(env, installationId)`, or a folder of a test. */
  folder: string;
  /** One sealed value or keyed hash of this database, or null while it holds none. */
  trace: () => Promise<KeyTrace | null>;
};

/** 取用密钥. An empty installation gets a new one; one that holds sealed data never does, for that data would be lost. */
export async function openKeys({ folder, trace }: OpenKeys): Promise<CryptoProvider> {
  const path = join(folder, MASTER_FILE);
  const left = await trace();
  const found = await readKey(path);
  if (!found && left) throw keyMissing(path);
  const current = found ?? (await createKey(folder));
  const previous = await readKey(join(folder, PREVIOUS_FILE));
  const ring = await keyRing({ current, previous, older: await readOlderKeys(folder) });
  if (left && !madeBy(ring, left)) throw keyOfAnother(path);
  return softwareCrypto(ring);
}

function madeBy(ring: KeyRing, trace: KeyTrace): boolean {
  const keyId = 'mac' in trace ? trace.mac.subarray(0, KEY_ID_BYTES) : readHeader(Buffer.from(trace.sealed)).keyId;
  return generationById(ring, Buffer.from(keyId)) !== undefined;
}

const keyMissing = (path: string): Error =>
  cannotStart(
    'key-missing',
    `数据库中已有加密内容，但找不到主密钥 ${path}。请把托管的密钥副本放回此处，或用 JIEYOU_KEYS 指明密钥目录；系统不会另造密钥。`,
  );

const keyOfAnother = (path: string): Error =>
  cannotStart(
    'key-of-another',
    `主密钥 ${path} 不是加密本数据库的那一把。请换回本安装的密钥副本，或用 JIEYOU_KEYS 指明正确的密钥目录。`,
  );
