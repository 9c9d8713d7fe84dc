import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../cannot-start.ts';

/** 只写一次. The file appears whole or not at all; of two processes that start together one wins and the other leaves it be. */
export async function writeOnce(path: string, text: string, mode: number): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
