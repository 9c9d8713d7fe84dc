import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../kernel/result.ts';
import type { ReadRefusal, Table } from '../domain/table.ts';
import { readRowsAside } from '../read/aside.ts';
import { readTableBytes } from '../read/read-table.ts';
import { sniff } from '../read/sniff.ts';
import { writeWorkbook } from '../read/xlsx.ts';

async function inFolder<Value>(run: (path: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'jieyou-sheet-'));
  try {
    return await run(join(folder, 'sheet'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A text of this size is read at once; a workbook may unfold to many times its size. */
const smallText = 1024 * 1024;

/** 读一张别的模块的表, as an import is read: .xlsx or .csv, beside the server when it may be great, every fault in words. */
export async function readSheet(bytes: Buffer): Promise<Result<Table, ReadRefusal>> {
  const kind = sniff(bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'text' && bytes.length <= smallText) return readTableBytes(bytes);
  return inFolder(async (path) => {
    await writeFile(path, bytes);
    return readRowsAside({ path });
  });
}

/** 写一张别的模块的表（.xlsx）. */
export const writeSheet = (sheet: Parameters<typeof writeWorkbook>[1]): Promise<Buffer> =>
  inFolder(async (path) => {
    await writeWorkbook(path, sheet);
    return readFile(path);
  });
