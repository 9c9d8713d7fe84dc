import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { makeClusterFolder } from '../../test/cluster-folder.ts';
import { asSuperuser, freshUrls } from '../../test/database.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

const jieyou = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

async function ended(child: ChildProcess): Promise<Ended> {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout ?? Readable.from([])),
    text(child.stderr ?? Readable.from([])),
    once(child, 'close'),
  ]);
  return { code: typeof code === 'number' ? code : null, out, err };
}

const heard = async (child: ChildProcess, words: string): Promise<string> => {
  let all = '';
  for await (const chunk of child.stdout ?? []) {
    all += String(chunk);
    if (all.includes(words)) return all;
  }
  throw new Error(`ended without saying ${words}: ${all}`);
};

/** One sentence in Chinese, exit code not 0, and no stack. */
const refusal = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
  const { code, err } = await ended(jieyou(args, env));
  expect(code).toBe(1);
  expect(err).not.toMatch(/\n\s+at /);
  return err;
};

describe('命令行说中文', () => {
  test('--help 列出命令', async () => {
    const { code, out } = await ended(jieyou(['--help']));
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out).toContain('启动服务');
  });

  test('写错的命令与选项：说出哪里错，退出码 2', async () => {
    expect(await ended(jieyou(['sevre']))).toMatchObject({
      code: 2,
      err: '没有“sevre”这个命令。用 --help 查看用法。\n',
    });
    expect(await ended(jieyou(['serve', '--x']))).toMatchObject({
      code: 2,
      err: '没有“--x”这个选项。用 --help 查看用法。\n',
    });
  });

  test('下级命令的帮助里也没有英文', async () => {
    for (const args of [['user'], ['user', 'add'], ['import'], ['county']]) {
      const { code, out } = await ended(jieyou([...args, '--help']));
      expect(code).toBe(0);
      expect(out).not.toMatch(/display help|default:|\[options\]|\[command\]/);
    }
  });
});

describe('数据目录里还没有数据库', () => {
  const folder = makeClusterFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([['verify'], ['self-check'], ['user', 'reset', 'lihua'], ['import', import.meta.filename]])(
    '%s 不会悄悄建一个，而是说下一步',
    async (...args) => {
      expect(await refusal(args, { JIEYOU_DATA: folder })).toContain('数据目录里还没有数据库，请先 npm start');
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe('服务的启动与停止', () => {
  const folder = makeClusterFolder();
  const data = { JIEYOU_DATA: folder, PORT: '0', JIEYOU_DEMO: 'small' };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('启动后报出地址、健康页可用；SIGTERM 停掉一切，数据库也停', { timeout: 120_000 }, async () => {
    const server = jieyou(['serve'], data);
    const address = /http:\/\/\S+/.exec(await heard(server, 'Ctrl-C'))?.[0];
    const health = await (await fetch(`${address}/healthz`)).json();
    expect(health).toMatchObject({ status: 'ok', database: { ok: true }, jobs: { ok: true } });
    server.kill('SIGTERM');
    expect(await once(server, 'close')).toEqual([0, null]);
    expect(existsSync(join(folder, 'pg', 'postmaster.pid'))).toBe(false);
    const again = await ended(jieyou(['migrate', '--json'], data));
    expect(JSON.parse(again.out)).toEqual({ applied: [] });
  });

  test('启动途中按 Ctrl-C，也会把数据库停干净', async () => {
    const server = jieyou(['serve'], data);
    if (server.stderr !== null) await once(server.stderr, 'data'); // it opens the database
    server.kill('SIGINT');
    expect(await once(server, 'exit')).toEqual([0, null]);
    expect(existsSync(join(folder, 'pg', 'postmaster.pid'))).toBe(false);
  });
});

describe('不能启动时，一句话、退出码非零', () => {
  const { appUrl, ownerUrl, superuserUrl } = freshUrls('migrated');

  test('端口被占用', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await refusal(['serve'], { PORT: port })).toContain(`端口 ${port} 已被占用`);
    other.close();
  });

  test('端口写错', async () => {
    expect(await refusal(['serve'], { PORT: '八零八零' })).toContain('PORT 应是 0 到 65535 的整数');
  });

  test('数据目录不可写', async () => {
    expect(await refusal(['serve'], { PORT: '0', JIEYOU_DATA: '/sys/jieyou' })).toContain('不可写');
  });

  test('DATABASE_URL 不通，或其角色能越过行级权限', async () => {
    expect(await refusal(['serve'], { PORT: '0', DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' })).toContain('连不上');
    expect(await refusal(['serve'], { PORT: '0', DATABASE_URL: superuserUrl })).toContain('BYPASSRLS');
  });

  test('数据库比程序新', async () => {
    await asSuperuser(superuserUrl, `insert into schema_migration (number, name, hash) values (9999, 'later', 'x')`);
    const env = { PORT: '0', DATABASE_URL: appUrl, JIEYOU_OWNER_URL: ownerUrl };
    expect(await refusal(['serve'], env)).toContain('请升级程序');
  });
});
