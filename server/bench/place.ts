import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '../src/kernel/local-date.ts';
import { keyFolder, openKeys } from '../src/platform/crypto/index.ts';
import { migrate, openDb } from '../src/platform/db/index.ts';
import { startEmbedded } from '../src/platform/postgres/index.ts';
import { loadCounty } from './load/load-county.ts';

/** Changed when what is loaded changes: a county that was loaded otherwise is loaded anew. */
const FORM = 1;

export type Loaded = {
  readonly form: number;
  readonly matters: number;
  readonly anchor: string;
  readonly seconds: number;
};
export type Prepared = { readonly data: string; readonly keys: string; readonly loaded: Loaded };

const markIn = (folder: string): string => join(folder, 'loaded.json');

function known(folder: string, matters: number): Loaded | undefined {
  if (!existsSync(markIn(folder))) return undefined;
  const loaded = JSON.parse(readFileSync(markIn(folder), 'utf8')) as Loaded;
  return loaded.form === FORM && loaded.matters === matters ? loaded : undefined;
}

/** 备好大县: loaded once into a folder of its own and kept there; a load that was cut short begins anew. */
export async function prepare(folder: string, matters: number, note: (line: string) => void): Promise<Prepared> {
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')];
  const before = known(folder, matters);
  if (before) return { data, keys, loaded: before };
  for (const each of [data, keys, markIn(folder)]) rmSync(each, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o711 });
  note(`正在装入 ${matters} 件事项（只此一次）……`);
  const [began, anchor] = [performance.now(), instant(Date.now())];
  const cluster = await startEmbedded(data);
  try {
    await migrate(cluster.ownerUrl);
    const db = openDb(cluster.appUrl);
    const crypto = await openKeys({ folder: keyFolder({ JIEYOU_KEYS: keys }, ''), trace: async () => null });
    try {
      await loadCounty({ db, superuserUrl: cluster.superuserUrl, crypto, matters, anchor, note });
    } finally {
      await db.close();
    }
  } finally {
    await cluster.stop();
  }
  const loaded = { form: FORM, matters, anchor, seconds: Math.round((performance.now() - began) / 1000) };
  writeFileSync(markIn(folder), `${JSON.stringify(loaded, null, 2)}\n`);
  return { data, keys, loaded };
}
