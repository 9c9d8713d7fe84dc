import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { sayIssue } from './say-issue.ts';
import type { Path } from './say-issue.ts';
import { yamlFaults } from './yaml-faults.ts';

/** 问题: where it stands, what is wrong, what to write instead. Lines and columns count from 1. */
export type Problem = { line: number; column: number; path: string; what: string; instead: string };

export type ReadYaml<Value> = {
  value: Value | null;
  problems: Problem[];
  /** A problem found later, by a rule, at a path of the file. */
  problemAt: (path: Path, what: string, instead: string) => Problem;
};

const pathText = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');

/** The place of a path; where the file has nothing there, the place of what should have held it. */
function offsetOf(document: Document, path: Path, atKey: boolean): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (atKey && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), true);
}

/** 读 YAML，一次报出全部问题. A file with a fault in its YAML is not looked at further: places would be guesses. */
export function readYaml<Schema extends z.ZodType>(text: string, schema: Schema): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problemAt = (path: Path, what: string, instead: string, atKey = false): Problem => ({
    ...at(offsetOf(document, path, atKey)),
    path: pathText(path),
    what,
    instead,
  });
  const faults = yamlFaults(document).map(({ offset, what, instead }) => ({ ...at(offset), path: '', what, instead }));
  if (faults.length > 0) return { value: null, problems: faults, problemAt };
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [], problemAt };
  const json = z.toJSONSchema(schema, { io: 'input' });
  const problems = parsed.error.issues
    .flatMap((issue) => sayIssue(issue, json))
    .map(({ path, what, instead, atKey }) => problemAt(path, what, instead, atKey));
  return { value: null, problems: inOrder(problems), problemAt };
}

/** From the top of the file to its end. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
