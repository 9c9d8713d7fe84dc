import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { fields, fieldShape, isTargetField, targetFields, type TargetField } from './fields.ts';

/** 列对应: which column (by its header) is which field. Columns not named are not imported. */
export type Mapping = { columns: Partial<Record<TargetField, string>> };

export type MappingRefusal = {
  code: 'mapping_does_not_fit';
  words: string;
  problems: { field?: TargetField; column?: string; words: string }[];
};

/** 加在问题清单末尾的列, ignored when a corrected file is fed again. */
export const problemColumns = ['问题', '怎样改', '原行号'] as const;

/** 核对列对应 against the file's header. Everything that is wrong is said at once. */
export function checkMapping(mapping: Mapping, headers: readonly string[]): Result<Mapping, MappingRefusal> {
  const problems: MappingRefusal['problems'] = [];
  const used = new Map<string, TargetField>();
  for (const [name, column] of Object.entries(mapping.columns)) {
    if (column === undefined) continue;
    if (!isTargetField(name)) {
      problems.push({ column, words: `没有名为「${name}」的字段，请从列表中选择` });
      continue;
    }
    const { label } = fields[name];
    if (!headers.includes(column))
      problems.push({ field: name, column, words: `文件里没有「${column}」列，请为「${label}」另选一列，或不导入` });
    const other = used.get(column);
    if (other)
      problems.push({
        field: name,
        column,
        words: `「${column}」列同时对应「${fields[other].label}」和「${label}」，请只保留一个`,
      });
    used.set(column, name);
  }
  const { columns } = mapping;
  if (!columns.narrative && !columns.title)
    problems.push({ field: 'narrative', words: '没有指明哪一列是「诉求内容」或「标题」，请至少选一列' });
  if (Boolean(columns.reply) !== Boolean(columns.repliedAt))
    problems.push({ field: 'repliedAt', words: '「答复意见」和「答复时间」要一起对应，或都不导入' });
  return problems.length === 0
    ? ok(mapping)
    : refuse({
        code: 'mapping_does_not_fit',
        words: `列对应与文件不符：${problems.map(({ words }) => words).join('；')}`,
        problems,
      });
}

/** 改正列对应: a column that is given to a field is taken from the one that was guessed for it. */
export function withColumns({ columns }: Mapping, given: Mapping['columns'] = {}): Mapping {
  const taken = new Set(Object.values(given));
  const kept = Object.entries(columns).filter(([, column]) => !taken.has(column));
  return { columns: { ...Object.fromEntries(kept), ...given } };
}

export type MappingLine = { column: string; field?: TargetField; label: string };

/** 列对应说明: every column of the file and what becomes of it, in the file's order. */
export function describeMapping(mapping: Mapping, headers: readonly string[]): MappingLine[] {
  return headers.map((column) => {
    const field = targetFields.find((name) => mapping.columns[name] === column);
    return field ? { column, field, label: fieldShape(field).label } : { column, label: '不导入' };
  });
}
