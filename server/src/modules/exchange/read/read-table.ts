import { readFile, stat } from 'node:fs/promises';
import { refuse, type Result } from '../../../kernel/result.ts';
import { readCsv } from './csv.ts';
import { findHeader } from './find-header.ts';
import { sniff } from './sniff.ts';
import { maxFileBytes, type ReadOptions, type ReadRefusal, type Table } from '../domain/table.ts';
import { readWorkbook } from './xlsx.ts';

/** 读表: an .xlsx or .csv file, told apart by its content. Every fault is a refusal in words. */
export async function readTable(
  file: { path: string },
  options: ReadOptions = {},
): Promise<Result<Table, ReadRefusal>> {
  const found = await stat(file.path).catch(() => undefined);
  if (!found?.isFile()) return refuse({ code: 'file_missing', words: `找不到文件 ${file.path}，请核对路径` });
  if (found.size > maxFileBytes)
    return refuse({
      code: 'file_too_large',
      words: `文件有 ${megabytes(found.size)} MB，上限 50 MB，请分成几个文件导入`,
    });
  return readTableBytes(await readFile(file.path), options);
}

/** 读表, from bytes already in hand. */
export async function readTableBytes(bytes: Buffer, options: ReadOptions = {}): Promise<Result<Table, ReadRefusal>> {
  const kind = sniff(bytes);
  if (!kind.ok) return kind;
  const grid = kind.value === 'xlsx' ? await readWorkbook(bytes, options.sheet) : readCsv(bytes);
  return grid.ok ? findHeader(grid.value, options) : grid;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
