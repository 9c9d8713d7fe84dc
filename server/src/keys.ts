import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse } from './kernel/result.ts';
import type { Result } from './kernel/result.ts';
import { servedCounties } from './modules/record/index.ts';
import { isCannotStart } from './platform/cannot-start.ts';
import { installationIdIn, keyFolder, openKeys, refuseKeysInside } from './platform/crypto/index.ts';
import type { CryptoProvider, KeyTrace } from './platform/crypto/index.ts';
import { systemScope } from './platform/db/index.ts';
import type { Db } from './platform/db/index.ts';

/** Any one mark that a key left in this database: the keyed hash of a registered text, which every matter has. */
async function traceIn(db: Db): Promise<KeyTrace | null> {
  for (const county of await servedCounties(db)) {
    const row = await db.inScope(systemScope(county), (tx) =>
      tx.maybe<{ mac: string | null }>(
        `select body::jsonb #>> '{texts,0,mac}' as mac from ledger_entry
         where county = $1 and act = 'register' limit 1`,
        [county],
      ),
    );
    if (row?.mac) return { mac: Buffer.from(row.mac, 'hex') };
  }
  return null;
}

/** 取用本安装的密钥, from outside the data folder. A database that already used a key never gets another one. */
export async function openInstallationKeys(db: Db, dataDir: string): Promise<CryptoProvider> {
  const folder = keyFolder(process.env, await installationIdIn(dataDir));
  refuseKeysInside(dataDir, folder);
  return openKeys({ folder, trace: () => traceIn(db) });
}

/** 手边有没有本安装的密钥. Asked by who only reads: no key and no installation's number is ever made. */
export async function keysAtHand(db: Db, dataDir: string): Promise<Result<CryptoProvider, { words: string }>> {
  const named = process.env['JIEYOU_KEYS'];
  if (!named && !existsSync(join(dataDir, 'installation'))) return refuse({ words: `${dataDir} 里没有安装编号` });
  const folder = named ? keyFolder(process.env, '') : keyFolder(process.env, await installationIdIn(dataDir));
  if (!existsSync(join(folder, 'master.key'))) return refuse({ words: `${folder} 里没有主密钥` });
  try {
    return ok(await openKeys({ folder, trace: () => traceIn(db) }));
  } catch (error) {
    if (isCannotStart(error)) return refuse({ words: error.message });
    throw error;
  }
}
