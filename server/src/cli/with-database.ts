import { openDatabase, type Opened } from '../platform/db/index.ts';
import { databaseSettings } from './settings.ts';
import { stopAsked } from './signals.ts';

/** 打开数据库做一件事，做完关上. Beside a running server its database is shared; else it is started for the while. */
export async function withDatabase<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
  let close: (() => Promise<void>) | undefined;
  void stopAsked().then(async () => {
    await close?.();
    process.exit(130);
  });
  const opened = await openDatabase(databaseSettings(), { join: true });
  let closed: Promise<void> | undefined;
  close = () => (closed ??= opened.close());
  try {
    return await run(opened);
  } finally {
    await close();
  }
}
