import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ended, fail, fromRoot } from './pinned-node.mjs';

const STAMP = fromRoot('node_modules/.jieyou-lock');

/** Installs exactly what the lock file names, when that is not there yet. No install script is needed or run. */
export async function install() {
  const lock = readFileSync(fromRoot('package-lock.json'));
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`).update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  if (!isInstalled(JSON.parse(lock))) {
    process.stderr.write('正在安装依赖（npm ci），首次约一分钟……\n');
    const code = await npm('ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund');
    if (code !== 0) fail('依赖安装失败，原因见上。请检查网络和 npm 镜像设置，然后重新运行。');
  }
  writeFileSync(STAMP, hash);
}

/** Whether npm itself has already put in place what the lock file names: it keeps a list of what it installed. */
function isInstalled(lock) {
  const list = fromRoot('node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const there = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'));
  return wanted.every(([path, want]) => {
    const has = there[path];
    if (has === undefined) return want.optional === true && !isForHere(want);
    return has.version === want.version && has.integrity === want.integrity;
  });
}

const isForHere = ({ os = [], cpu = [], libc = ['glibc'] }) =>
  os.includes(process.platform) && cpu.includes(process.arch) && libc.includes('glibc');

function npm(...args) {
  const own = process.env.npm_execpath;
  const stdio = ['ignore', 'inherit', 'inherit'];
  const cwd = fromRoot('.');
  if (own !== undefined && /npm-cli\.[cm]?js$/.test(own))
    return ended(spawn(process.execPath, [own, ...args], { cwd, stdio }));
  return ended(spawn('npm', args, { cwd, stdio, shell: process.platform === 'win32' }));
}
