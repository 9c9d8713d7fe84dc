import { dirname, join } from 'node:path';
import type { Source } from './source-files.ts';

export type Import = { readonly to: string; readonly typeOnly: boolean };
/** 谁导入了谁, by path from the root. */
export type Graph = ReadonlyMap<string, readonly Import[]>;

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)|new URL\('(\.[^']+\.tsx?)'/gm;

/** What a file imports of ours: static, dynamic, or by address. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].flatMap(([, type, named, bare, later, url]) => {
    const asked = named ?? bare ?? later ?? url ?? '';
    if (asked === '@jieyou/contracts') return [{ to: 'contracts/src/index.ts', typeOnly: type !== undefined }];
    if (!/^\..*\.tsx?$/.test(asked)) return [];
    return [{ to: join(dirname(path), asked), typeOnly: type !== undefined }];
  });
}

/** Everything that the given files import, and what those import. */
export function reach(graph: Graph, from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (const path of found) for (const { to } of graph.get(path) ?? []) found.add(to);
  return found;
}

/** Files that import themselves round a corner. */
export function cycles(graph: Graph): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`];
    if (done.has(path)) return [];
    done.add(path);
    return (graph.get(path) ?? []).flatMap(({ to }) => visit(to, [...trail, path]));
  };
  return [...graph.keys()].flatMap((path) => visit(path, []));
}
