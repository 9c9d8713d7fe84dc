import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './source-files.ts';

type Asked = { readonly root: string; readonly check: boolean };

/**
 * 写出或核对 a file that a program writes: written anew, or with `--check` compared with what is committed, which is
 * then left as it is. A difference ends with 1 and says how to write it.
 */
export async function written(
  file: string,
  make: () => Promise<string>,
  { root, check }: Asked = { root: ROOT, check: process.argv.includes('--check') },
): Promise<boolean> {
  const path = join(root, file);
  const text = file.endsWith('.json') ? await pretty(path, await make()) : await make();
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const same = existsSync(path) && readFileSync(path, 'utf8') === text;
  const compared = same ? 'ok' : 'differs; run "npm run check -- --write" and commit it';
  process.stdout.write(`${file}: ${check ? compared : 'written'}\n`);
  if (!same && root === ROOT) process.exitCode = 1;
  return same;
}

const pretty = async (path: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(join(ROOT, 'package.json'))), filepath: path });
