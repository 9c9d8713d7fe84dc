import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MediationForm } from '@jieyou/contracts';
import type { Typst } from './typst.ts';

const usable = /\.(?:typ|png|jpe?g|svg)$/i;

/** 本单位样式目录: what lies in an office's folder, the county's own before everybody's. */
export function officeFiles(folder: string, office: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const from of [folder, ...(office === null ? [] : [join(folder, office)])]) {
    if (!existsSync(from)) continue;
    for (const name of readdirSync(from).toSorted())
      if (usable.test(name) && statSync(join(from, name)).isFile()) found.set(name, join(from, name));
  }
  return found;
}

/** What the files say now: names, sizes and moments of change. */
export const markOf = (files: ReadonlyMap<string, string>): string =>
  [...files.values()].map((path) => ((at) => `${path}:${at.size}:${at.mtimeMs}`)(statSync(path))).join('\n');

/** A template may use what lies beside it and `lib.typ`, nothing from the net. */
const fetches = (text: string): boolean => /import\s+"@|include\s+"@/.test(text);

/** 取本单位样式: shown to Typst under `office/`; the built-in layout where the office has none for this form. */
export function showOffice(
  typst: Typst,
  files: ReadonlyMap<string, string>,
  form: MediationForm,
): { file: string; faults: readonly string[]; hide: () => void } {
  const own = files.get(`${form}.typ`);
  if (own === undefined) return { file: 'form.typ', faults: [], hide: () => undefined };
  const shown: string[] = [];
  for (const [name, path] of files) {
    if (name.startsWith('MED-') && name !== `${form}.typ`) continue;
    typst.show(`office/${name}`, readFileSync(path));
    shown.push(`office/${name}`);
  }
  const faults = fetches(readFileSync(own, 'utf8')) ? ['不能引用网上的宏包，请改用 lib.typ 里的版块'] : [];
  return {
    file: `office/${form}.typ`,
    faults,
    hide: () => {
      for (const name of shown) typst.hide(name);
    },
  };
}
