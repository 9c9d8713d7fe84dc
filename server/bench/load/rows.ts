import type { Tx } from '../../src/platform/db/index.ts';

/** Lines of COPY, by table. */
export type Lines = Map<string, { readonly columns: string; readonly lines: string[] }>;

const INSERT = /^\s*insert into (\w+) \(([^)]*)\)\s*values/i;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => text.replaceAll(/[\\\t\n\r]/g, (letter) => ESCAPED[letter] ?? letter);

/** A value as COPY reads it; what is an array here is one there. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) {
    const items = value.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
    return escaped(`{${items.join(',')}}`);
  }
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  throw new Error(`no line of COPY holds ${typeof value}`);
}

const known = new Map<string, { table: string; columns: string }>();

function targetOf(sql: string): { table: string; columns: string } {
  const before = known.get(sql);
  if (before) return before;
  const [, table, columns] = INSERT.exec(sql) ?? [];
  if (table === undefined || columns === undefined) throw new Error(`not a plain insert: ${sql}`);
  const target = { table, columns: columns.replaceAll(/\s+/g, ' ') };
  known.set(sql, target);
  return target;
}

/** 一行. */
export function addLine(lines: Lines, table: string, columns: string, values: readonly unknown[]): void {
  const there = lines.get(table) ?? { columns, lines: [] };
  if (there.columns !== columns) throw new Error(`${table} is written in two ways`);
  there.lines.push(values.map(field).join('\t'));
  lines.set(table, there);
}

/**
 * 照抄产品的写入: a transaction that carries out nothing and takes down every row that the product's own functions
 * would insert. So what is loaded in bulk has the columns that the product writes, whatever they come to be.
 */
export function takingDown(lines: Lines): Tx {
  const write = async (sql: string, params: readonly unknown[] = []): Promise<number> => {
    const { table, columns } = targetOf(sql);
    addLine(lines, table, columns, params);
    return 1;
  };
  const nothing = (): never => {
    throw new Error('nothing can be read while rows are taken down');
  };
  const tx = { query: nothing, one: nothing, maybe: nothing, execute: write, write };
  return tx as unknown as Tx;
}
