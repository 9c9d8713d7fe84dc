import { visit } from 'yaml';
import type { Document, ErrorCode } from 'yaml';

export type YamlFault = { offset: number; what: string; instead: string };
type Said = Omit<YamlFault, 'offset'>;

const said: Partial<Record<ErrorCode, Said>> = {
  DUPLICATE_KEY: { what: '同一项写了两次', instead: '只保留一处' },
  TAB_AS_INDENT: { what: '缩进用了制表符', instead: '缩进只用空格' },
  BAD_INDENT: { what: '缩进没有对齐', instead: '与同级的上一行左端对齐' },
  MISSING_CHAR: { what: '缺少符号', instead: '检查引号、括号是否成对，冒号后是否有空格' },
  MULTIPLE_DOCS: { what: '一个文件里写了两份', instead: '删去 “---” 之后的部分，或者另存一个文件' },
  MULTILINE_IMPLICIT_KEY: { what: '这一行缺少冒号', instead: '写成 “名称: 内容”' },
};
const other: Said = { what: '不合 YAML 的写法', instead: '检查该处的缩进、引号、括号和冒号后的空格' };
const alias: Said = { what: '用了 & 与 * 引用别处', instead: '把内容照写一遍' };

/** 不合 YAML 写法之处. References are refused too: a file says what it means where it says it. */
export function yamlFaults(document: Document): YamlFault[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, code }) => ({
    offset: pos[0],
    ...(said[code] ?? other),
  }));
  visit(document, { Alias: (_, node) => void faults.push({ offset: node.range?.[0] ?? 0, ...alias }) });
  return faults;
}
