import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

const SKIPPED = new Set(['node_modules', 'dist', 'data', '.git']);

export type Source = { readonly path: string; readonly text: string };

/** Every file under the folders whose name ends so, by its path from the root, in order. */
export function filesUnder(root: string, folders: readonly string[], ends: RegExp): string[] {
  return folders.flatMap((folder) => walk(root, folder, ends)).toSorted();
}

function walk(root: string, folder: string, ends: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
  if (statSync(join(root, folder)).isFile()) return [folder];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(root, path, ends);
      return ends.test(entry.name) ? [path] : [];
    });
}

export const CODE = /\.tsx?$/;
export const CODE_FOLDERS = ['contracts', 'server', 'web', 'methods', 'tools', 'vitest.config.ts'] as const;

/** 全部源代码 of the project. */
export const sourcesOf = (root: string, folders: readonly string[] = CODE_FOLDERS, ends: RegExp = CODE): Source[] =>
  filesUnder(root, folders, ends).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What git knows to be there; nothing where there is no repository. */
export function trackedCode(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const options = ['ls-files', '-z', '--', '*.ts', '*.tsx'];
  const listed = execFileSync('git', ['-c', 'safe.directory=*', '-C', root, ...options], { encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || /^(server|web)\/(test|trials|bench)\//.test(path) || path.includes('/testing/');

/** Prints what is wrong; a script that found something ends with 1. */
export function report(name: string, faults: readonly string[], summary = ''): void {
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  const said = faults.length === 0 ? `${name}: ok` : `${name}: ${faults.length} fault(s)`;
  process.stdout.write(`${[said, summary].filter(Boolean).join(', ')}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

/** The tree to look at: the project, or the one named on the command line. */
export const rootAsked = (): string => resolve(process.argv[2] ?? ROOT);
