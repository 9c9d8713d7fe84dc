import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { isUtf16 } from './sniff.ts';
import { readAtMost, type Grid, type ReadRefusal } from '../domain/table.ts';

/** 读文本表格（.csv）: UTF-8, GB18030 or UTF-16; comma, semicolon or tab, found out by looking. */
export function readCsv(bytes: Buffer): Result<Grid, ReadRefusal> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const delimiter = delimiterOf(text);
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: readAtMost,
      skip_empty_lines: false,
    });
    const width = usualWidth(records);
    const rows = records
      .map((cells, at) => ({ rowNo: at + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map((row) => (row.cells.length === width ? row : { ...row, fault: ragged(row.cells.length, width) }));
    return ok({
      format: 'csv',
      sheet: '',
      sheets: [],
      rows,
      notes: [`按 ${encoding} 编码读取，${nameOf(delimiter)}分隔`],
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return refuse({
      code: 'csv_quotes',
      words: '文本表格里有引号没有成对，从某一行起分不清格子。请用表格软件打开核对，另存为 .xlsx 后再导入',
    });
  }
}

function decode(bytes: Buffer): Result<{ text: string; encoding: string }, ReadRefusal> {
  const tries: [string, string][] = isUtf16(bytes)
    ? [[bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', 'UTF-16']]
    : [
        ['utf-8', 'UTF-8'],
        ['gb18030', 'GB18030'],
      ];
  for (const [label, encoding] of tries) {
    const text = strictly(label, bytes);
    if (text !== undefined && !/[\uE000-\uF8FF]/u.test(text) && !text.includes('\0')) return ok({ text, encoding });
  }
  return refuse({
    code: 'encoding',
    words: '文字编码认不出来（不是 UTF-8，也不是 GB18030）。请用表格软件打开，确认文字正常后另存为 .xlsx 再导入',
  });
}

function strictly(label: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many cells most rows have: the header's number, unless the file is broken throughout. */
function usualWidth(records: readonly string[][]): number {
  const times = new Map<number, number>();
  for (const record of records)
    if (record.some((cell) => cell.trim() !== '')) times.set(record.length, (times.get(record.length) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** The separator that the first line uses most, outside quotes. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const firstLine = /^\s*(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (delimiter: string): number => firstLine.split(delimiter).length;
  const candidates = [',', ';', '\t'] as const;
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
}

const nameOf = (delimiter: ',' | ';' | '\t'): string => ({ ',': '逗号', ';': '分号', '\t': '制表符' })[delimiter];

const ragged = (cells: number, width: number): string =>
  `这一行有 ${cells} 格，表头有 ${width} 格：文字里的分隔符、引号或换行没有用引号括好，请在表格软件中核对这一行`;
