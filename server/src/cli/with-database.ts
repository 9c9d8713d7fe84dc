import { openDatabase, type Opened } from '../platform/db/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { hasEmbeddedDatabase } from '../platform/postgres/index.ts';
import { databaseSettings } from './settings.ts';
import { listenForStop } from './signals.ts';

/** 打开数据库做一件事，做完关上. Beside a running server its database is shared; else it is started for the while. */
export async function withDatabase<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = databaseSettings();
  if (databaseUrl === undefined && !hasEmbeddedDatabase(dataDir)) {
    const words = `数据目录里还没有数据库，请先 npm start（数据目录 ${dataDir}；数据在别处的，用 JIEYOU_DATA 或 DATABASE_URL 指明）。`;
    throw cannotStart('no-database', words);
  }
  return withNewDatabase(run);
}

/** The same for what may be done first of all: where there is no database yet, one is made. */
export async function withNewDatabase<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
  const { asked, release } = listenForStop();
  const opened = await openDatabase(databaseSettings(), { join: true });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= opened.close());
  void asked.then(async () => {
    await close();
    process.exit(130);
  });
  try {
    return await run(opened);
  } finally {
    await close();
    release();
  }
}
