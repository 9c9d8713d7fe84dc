import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx, type Cell as XlsxCell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKnownHeader } from '../domain/guess-mapping.ts';
import type { ReadOptions, Table } from '../domain/table.ts';
import { readTable, readTableBytes } from './read-table.ts';
import { writeProblems } from './write-problems.ts';

const header = ['编号', '姓名', '内容'];
const knows = isKnownHeader;

const workbook = async (...sheets: WriteSheet[]): Promise<Buffer> => Buffer.from(await writeXlsx({ sheets }));
const sheet = (rows: CellValue[][], rest: Partial<WriteSheet> = {}): WriteSheet => ({ name: '台账', rows, ...rest });
const read = async (bytes: Buffer | string, options: ReadOptions = { knows }): Promise<Table> => {
  const result = await readTableBytes(Buffer.from(bytes), options);
  if (!result.ok) throw new Error(result.refusal.words);
  return result.value;
};
const refusalOf = async (bytes: Buffer | string, options: ReadOptions = { knows }): Promise<string> => {
  const result = await readTableBytes(Buffer.from(bytes), options);
  if (result.ok) return 'ok';
  expect(result.refusal.words).toMatch(/请/);
  return result.refusal.code;
};

describe('读工作簿', () => {
  it('行号是表格自己的行号，空行跳过，末尾的空行不算', async () => {
    const table = await read(
      await workbook(sheet([header, [1, '甲', '一'], [null, '  ', null], [2, '乙', '二'], ['', '', '']])),
    );
    expect(table.rows.map(({ rowNo }) => rowNo)).toEqual([2, 4]);
    expect(table.headers).toEqual(header);
  });
  it('日期单元格按表上所见读出，不因时区变动', async () => {
    const table = await read(
      await workbook(
        sheet([header, [new Date(Date.UTC(2019, 1, 28, 11, 25, 5)), '甲', '一']], {
          columns: [{ numFmt: 'yyyy-mm-dd hh:mm:ss' }],
        }),
      ),
    );
    expect(table.rows[0]?.cells[0]).toBe('2019-02-28 11:25:05');
  });
  it('公式取上次算出的值并说明；从未算过的、算错的，标出来', async () => {
    const cells = new Map<string, Partial<XlsxCell>>([
      ['1,2', { formula: 'A2&"号"', formulaResult: '1号', value: '1号', type: 'formula' }],
      ['2,2', { formula: 'A3&"号"', type: 'formula', value: null }],
      ['3,2', { value: '#REF!', type: 'error' }],
    ]);
    const table = await read(
      await workbook(sheet([header, [1, '甲', null], [2, '乙', null], [3, '丙', null]], { cells })),
    );
    expect(table.rows.map((row) => row.cells[2])).toEqual([
      '1号',
      { unreadable: 'formula', shown: '=A3&"号"' },
      { unreadable: 'error', shown: '#REF!' },
    ]);
    expect(table.notes.join()).toContain('1 个公式');
  });
  it('表头上方有合并的大标题，也找得到表头；竖向合并的格子补齐', async () => {
    const table = await read(
      await workbook(
        sheet([['二〇二六年信访台账', null, null], header, [1, '甲', '一'], [null, null, '二']], {
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
            { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
          ],
        }),
      ),
    );
    expect(table.headerRow).toBe(2);
    expect(table.rows[1]?.cells).toEqual([null, '甲', '二']);
    expect(table.notes.join()).toContain('合并单元格');
  });
  it('多个工作表时取第一个有内容的并说明，也可以指定', async () => {
    const bytes = await workbook(
      sheet([], { name: '说明' }),
      sheet([header, [1, '甲', '一']]),
      sheet([header, [2, '乙', '二']], { name: '旧' }),
    );
    const first = await read(bytes);
    expect([first.sheet, first.sheets]).toEqual(['台账', ['说明', '台账', '旧']]);
    expect((await read(bytes, { knows, sheet: '旧' })).rows[0]?.cells[0]).toBe(2);
    expect(await refusalOf(bytes, { knows, sheet: '没有' })).toBe('no_such_sheet');
  });
  it('没有名字的列按位置称呼，同名的列加号区别', async () => {
    const table = await read(
      await workbook(
        sheet([
          ['姓名', null, '姓名'],
          ['甲', 'x', '乙'],
        ]),
      ),
    );
    expect(table.headers).toEqual(['姓名', '第 2 列', '姓名（2）']);
  });
  it('没有表头的表说明怎样办；指明没有表头也能读', async () => {
    const bytes = await workbook(
      sheet([
        [188006, '甲', '路灯不亮。'],
        [188007, '乙', '水管漏水。'],
      ]),
    );
    expect(await refusalOf(bytes)).toBe('no_header');
    expect((await read(bytes, { headerRow: 0 })).rows).toHaveLength(2);
    expect((await read(bytes, { headerRow: 1 })).headers[0]).toBe('188006');
  });
  it('空的、只有表头的、加了密码的、损坏的，各有说明', async () => {
    expect(await refusalOf('')).toBe('file_empty');
    expect(await refusalOf(await workbook(sheet([])))).toBe('no_rows');
    expect(await refusalOf(await workbook(sheet([header])))).toBe('no_rows');
    const locked = await writeXlsx({ sheets: [sheet([header])], encryption: { password: 'a', spinCount: 1000 } });
    expect(await refusalOf(Buffer.from(locked))).toBe('encrypted');
    const whole = await workbook(sheet([header, [1, '甲', '一']]));
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe('damaged');
    expect(await refusalOf(Buffer.from(whole).fill(7, 60, 400))).toBe('damaged');
  });
  it('改了扩展名的 .xls、Word、压缩包、PDF、网页，各有说明', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('Workbook', 'utf16le'),
    ]);
    expect(await refusalOf(ole)).toBe('old_xls');
    expect(await refusalOf(Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]))).toBe('not_a_spreadsheet');
    expect(await refusalOf(zipOf('word/document.xml', 9))).toBe('not_a_spreadsheet');
    expect(await refusalOf(zipOf('照片/1.jpg', 9))).toBe('not_a_spreadsheet');
    expect(await refusalOf(zipOf('xl/workbook.xml', 1_500_000_000))).toBe('file_too_large');
    expect(await refusalOf('%PDF-1.7')).toBe('not_a_spreadsheet');
    expect(await refusalOf('<html><table><tr><td>编号')).toBe('not_a_spreadsheet');
  });
});

describe('读文本表格', () => {
  const gb18030 = 'seC6xSzQ1cP7LMTayN0NCjEs1cXI/SzCt7XGsrvBwZU0sjWCMLcxxV8NCg==';
  it('认出 GB18030，生僻字不变', async () => {
    const table = await read(Buffer.from(gb18030, 'base64'));
    expect(table.rows[0]?.cells).toEqual(['1', '张三', '路灯不亮𠮷㛃臺']);
    expect(table.notes).toEqual(['按 GB18030 编码读取，逗号分隔']);
  });
  it.each([
    ['有标记的 UTF-8', Buffer.from('\uFEFF编号,姓名,内容\n1,甲,一')],
    ['没有标记的 UTF-8', Buffer.from('编号,姓名,内容\n1,甲,一')],
    ['分号', Buffer.from('编号;姓名;内容\n1;甲;一')],
    ['制表符', Buffer.from('编号\t姓名\t内容\n1\t甲\t一')],
    ['UTF-16', Buffer.from('\uFEFF编号\t姓名\t内容\r\n1\t甲\t一', 'utf16le')],
  ])('%s', async (_, bytes) => {
    const table = await read(bytes);
    expect([table.headers, table.rows[0]?.cells]).toEqual([header, ['1', '甲', '一']]);
  });
  it('引号里的换行和逗号是内容；行号按记录数', async () => {
    const table = await read('编号,姓名,内容\n1,甲,"一,\n二"\n\n2,乙,"他说""不"""');
    expect(table.rows).toEqual([
      { rowNo: 2, cells: ['1', '甲', '一,\n二'] },
      { rowNo: 4, cells: ['2', '乙', '他说"不"'] },
    ]);
  });
  it('格数与表头不符的行标出来，不猜', async () => {
    const table = await read('编号,姓名,内容\n1,甲,一,二\n2,乙,二\n3,丙,三');
    expect(table.rows.map(({ fault }) => fault !== undefined)).toEqual([true, false, false]);
  });
  it('行数超过上限的，请分成几个文件', async () =>
    expect(await refusalOf(`编号,内容\n${'1,文\n'.repeat(100_001)}`)).toBe('too_many_rows'));
  it('编码认不出来、引号不成对、不是文本的，各有说明', async () => {
    expect(await refusalOf(Buffer.concat([Buffer.from('编号,内容\n1,'), Buffer.from([0xff, 0xff, 0x80])]))).toBe(
      'encoding',
    );
    expect(await refusalOf('编号,内容\n1,"没有收尾')).toBe('csv_quotes');
    expect(await refusalOf(Buffer.from([1, 2, 0, 4, 0, 0]))).toBe('not_a_spreadsheet');
  });
});

describe('文件', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('找不到的、超过 50 MB 的，各有说明', async () => {
    expect(await readTable({ path: join(folder, '没有.xlsx') })).toMatchObject({ refusal: { code: 'file_missing' } });
    const big = join(folder, 'big.csv');
    await writeFile(big, '编号\n');
    await truncate(big, 50 * 1024 * 1024 + 1);
    expect(await readTable({ path: big })).toMatchObject({
      refusal: { code: 'file_too_large', words: expect.stringContaining('50 MB') },
    });
  });
  it('问题清单能再读回来，原文一字不变，等号开头的仍是文字', async () => {
    const path = join(folder, '问题.xlsx');
    const text = '=HYPERLINK("http://x","点")';
    await writeProblems(path, header, [
      {
        row: { rowNo: 7, cells: [188006, '+张𠮷👍', text] },
        problems: [{ column: '内容', problem: '太长', remedy: '精简' }],
      },
      {
        row: { rowNo: 9, cells: ['0012', '@乙', '长'.repeat(40_000)] },
        problems: [{ column: '', problem: '错行', remedy: '核对' }],
      },
    ]);
    const table = await readTable({ path }, { knows });
    expect(table).toMatchObject({ ok: true, value: { notes: [], headers: [...header, '问题', '怎样改', '原行号'] } });
    expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual([
      ['188006', '+张𠮷👍', text, '「内容」太长', '精简', '7'],
      ['0012', '@乙', expect.stringContaining('原文过长'), '错行', '核对', '9'],
    ]);
  });
});

/** 只有目录的压缩包. */
function zipOf(name: string, unpacked: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(4, 16);
  return Buffer.concat([Buffer.from('504b0304', 'hex'), entry, Buffer.from(name), end]);
}
