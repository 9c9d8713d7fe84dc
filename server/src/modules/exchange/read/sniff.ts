import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { ReadRefusal } from '../domain/table.ts';
import { zipContents } from './zip-contents.ts';

const maxUnpackedBytes = 400 * 1024 * 1024;
const saveAs = '请用表格软件打开，另存为“Excel 工作簿（.xlsx）”后再导入';

/** 辨认文件: by what is in it, not by its name. */
export function sniff(bytes: Buffer): Result<'xlsx' | 'text', ReadRefusal> {
  if (bytes.length === 0) return no('file_empty', '文件是空的（0 字节），请检查是否导出成功，重新导出后再导入');
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return sniffZip(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return sniffOle(bytes);
  const head = bytes.toString('latin1', 0, 2048);
  if (head.startsWith('%PDF'))
    return no('not_a_spreadsheet', '这是 PDF 文件，不是表格，请向来源单位索取 .xlsx 或 .csv');
  if (/^\s*(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|table|\?xml|meta|head)/i.test(head))
    return no('not_a_spreadsheet', `这是网页格式的文件（只是扩展名像表格），${saveAs}`);
  if (isUtf16(bytes)) return ok('text');
  if (bytes.subarray(0, 4096).includes(0))
    return no('not_a_spreadsheet', '这不是表格文件（.xlsx）也不是文本表格（.csv），请检查是否选错了文件');
  return ok('text');
}

/** Excel 的“Unicode 文本”. */
export const isUtf16 = (bytes: Buffer): boolean =>
  bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));

function sniffZip(bytes: Buffer): Result<'xlsx', ReadRefusal> {
  const contents = zipContents(bytes);
  if (!contents) return no('damaged', '文件不完整（可能没有下载或复制完），请重新获取后再导入');
  const has = (start: string): boolean => contents.names.some((name) => name.startsWith(start));
  if (has('word/')) return no('not_a_spreadsheet', '这是 Word 文档，不是表格，请把其中的表格粘贴到 .xlsx 后再导入');
  if (has('xl/workbook.bin')) return no('not_a_spreadsheet', `这是二进制工作簿（.xlsb），${saveAs}`);
  if (!has('xl/')) return no('not_a_spreadsheet', '这是压缩包，不是表格，请先解压，再导入其中的 .xlsx 或 .csv');
  if (contents.unpackedBytes > maxUnpackedBytes)
    return no('file_too_large', '文件展开后超过 400 MB，请删去图片和多余的工作表，或分成几个文件导入');
  return ok('xlsx');
}

function sniffOle(bytes: Buffer): Result<never, ReadRefusal> {
  const has = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return no('encrypted', '文件设有打开密码，请在表格软件中取消密码、保存后再导入');
  if (has('WordDocument'))
    return no('not_a_spreadsheet', '这是 Word 文档，不是表格，请把其中的表格粘贴到 .xlsx 后再导入');
  return no('old_xls', `这是旧版 .xls 文件（只改扩展名没有用），${saveAs}`);
}

const no = (code: ReadRefusal['code'], words: string): { ok: false; refusal: ReadRefusal } => refuse({ code, words });
