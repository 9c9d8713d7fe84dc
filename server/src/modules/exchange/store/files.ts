import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** 导入文件夹, under the data folder; readable by nobody else on the machine. */
export type ImportFiles = {
  pathOf: (jobId: string) => string;
  keep: (jobId: string, bytes: Buffer) => Promise<void>;
  has: (jobId: string) => Promise<boolean>;
  /** 导完即删: what became matters is in the database, what did not is in the job's rows. */
  remove: (jobId: string) => Promise<void>;
  /** 现存的文件, by the import they belong to, and when each was kept. */
  list: () => Promise<{ jobId: string; keptAt: number }[]>;
};

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function importFiles(dataDir: string): ImportFiles {
  const folder = join(dataDir, 'imports');
  const pathOf = (jobId: string): string => join(folder, jobId);
  return {
    pathOf,
    keep: async (jobId, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(pathOf(jobId), bytes, { mode: 0o600 });
    },
    has: async (jobId) => (await stat(pathOf(jobId)).catch(() => undefined)) !== undefined,
    remove: (jobId) => rm(pathOf(jobId), { force: true }),
    list: async () => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => id.test(name));
      const kept = names.map(async (jobId) => ({ jobId, found: await stat(pathOf(jobId)).catch(() => undefined) }));
      return (await Promise.all(kept)).flatMap(({ jobId, found }) => (found ? [{ jobId, keptAt: found.mtimeMs }] : []));
    },
  };
}
