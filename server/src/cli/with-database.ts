import { openDatabase, type Opened } from '../platform/db/index.ts';
import { databaseSettings } from './settings.ts';
import { listenForStop } from './signals.ts';

/** 打开数据库做一件事，做完关上. Beside a running server its database is shared; else it is started for the while. */
export async function withDatabase<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
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
