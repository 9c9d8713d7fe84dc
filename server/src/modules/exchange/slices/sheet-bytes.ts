import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../kernel/result.ts';
import type { ReadRefusal, Table } from '../domain/table.ts';
import { readRowsAside } from '../read/aside.ts';
import { writeWorkbook } from '../read/xlsx.ts';

async function inFolder<Value>(run: (path: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'jieyou-sheet-'));
  try {
    return await run(join(folder, 'sheet'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** 读一张别的模块的表, as an import is read: beside the server, .xlsx or .csv, every fault in words. */
export const readSheet = (bytes: Buffer): Promise<Result<Table, ReadRefusal>> =>
  inFolder(async (path) => {
    await writeFile(path, bytes);
    return readRowsAside({ path });
  });

/** 写一张别的模块的表（.xlsx）. */
export const writeSheet = (sheet: Parameters<typeof writeWorkbook>[1]): Promise<Buffer> =>
  inFolder(async (path) => {
    await writeWorkbook(path, sheet);
    return readFile(path);
  });
