import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './source-files.ts';

/**
 * 写出或核对 a file that a program writes: written anew, or with `--check` compared with what is committed, which is
 * then left as it is. A difference ends with 1 and says how to write it.
 */
export async function written(file: string, make: () => Promise<string>): Promise<void> {
  const path = join(ROOT, file);
  const text = file.endsWith('.json') ? await pretty(path, await make()) : await make();
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`${file}: written\n`);
    return;
  }
  const there = existsSync(path) ? readFileSync(path, 'utf8') : '';
  process.stdout.write(`${file}: ${there === text ? 'ok' : 'differs; run npm run check -- --write and commit it'}\n`);
  if (there !== text) process.exitCode = 1;
}

const pretty = async (path: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(path)), filepath: path });
