import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fail, fromRoot, run } from './pinned-node.mjs';

const STAMP = fromRoot('node_modules/.jieyou-web');
const SKIPPED = new Set(['node_modules', 'dist']);

/** Builds web/dist when a source of the web app, of the contracts or the lock file changed. */
export async function buildWeb() {
  if (!existsSync(fromRoot('web/index.html'))) return;
  const hash = hashOf(['web', 'contracts', 'package-lock.json']);
  const built = existsSync(fromRoot('web/dist/index.html'));
  if (built && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  process.stderr.write('正在生成网页……\n');
  rmSync(STAMP, { force: true });
  const web = fromRoot('web');
  const vite = dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json'));
  const code = await run([join(vite, 'bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: web });
  if (code !== 0) fail('网页生成失败，原因见上。');
  writeFileSync(STAMP, hash);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(fromRoot(file)))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  if (path.includes('.')) return [path];
  const entries = readdirSync(fromRoot(path), { withFileTypes: true, recursive: false });
  return entries
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
    .sort();
}
