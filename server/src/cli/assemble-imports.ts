import { importDeps, mattersDeps } from '../house.ts';
import { openInstallationKeys } from '../keys.ts';
import type { ImportDeps } from '../modules/exchange/index.ts';
import { tellNotices } from '../modules/notices/index.ts';
import type { Opened } from '../platform/db/index.ts';
import { progress } from './output.ts';
import { databaseSettings } from './settings.ts';

/** 导入所需, on the database that a command opened. */
export async function assembleImports({ db }: Opened): Promise<ImportDeps> {
  const { dataDir } = databaseSettings();
  const crypto = await openInstallationKeys(db, dataDir);
  const matters = mattersDeps({ db, crypto, tell: tellNotices });
  return importDeps(matters, dataDir, (error) =>
    progress(`导入中出错：${error instanceof Error ? error.message : String(error)}`),
  );
}
