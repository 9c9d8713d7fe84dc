import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ended, fail, fromRoot, run } from './pinned-node.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser for the tests: the system's, else Debian's package, else the test runner's own download. Never none. */
export async function findBrowser() {
  const there = installed();
  if (there !== undefined) return there;
  process.stderr.write('没有找到 Chromium，正在安装测试用的浏览器……\n');
  const root = process.getuid?.() === 0;
  const apt = root && onPath('apt-get') !== undefined;
  if (apt && (await aptGet('update')) === 0)
    await aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return (
    installed() ??
    (await download(apt)) ??
    fail('测试需要浏览器，但自动安装失败。请安装 chromium，或用 CHROMIUM_PATH 指定其位置后重新运行。')
  );
}

const installed = () => [process.env.CHROMIUM_PATH, ...NAMES.map(onPath), ownDownload()].find(runs);

const runs = (file) =>
  file !== undefined && existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

const playwright = () => createRequire(fromRoot('package.json'))('playwright-core');

function ownDownload() {
  return playwright().chromium.executablePath() || undefined;
}

async function download(withSystemPackages) {
  const cli = fromRoot('node_modules/playwright-core/cli.js');
  await run([cli, 'install', ...(withSystemPackages ? ['--with-deps'] : []), 'chromium']);
  return [ownDownload()].find(runs);
}

const aptGet = (...args) =>
  ended(spawn('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }));
