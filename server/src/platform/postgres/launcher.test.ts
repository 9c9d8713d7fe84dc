import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { makeClusterFolder } from '../../../test/cluster-folder.ts';
import { startEmbedded } from './index.ts';

const door = join(import.meta.dirname, 'index.ts');
const ask = `import { startEmbedded } from ${JSON.stringify(door)};
  const started = await startEmbedded(process.argv[1], { durable: false });
  process.stdout.write(started.appUrl);
  setInterval(() => undefined, 1000);`;

const inAnotherProcess = async (folder: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', ask, folder], { stdio: ['ignore', 'pipe', 2] });
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
};

const rows = async (url: string, ...statements: readonly string[]): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const results = [];
    for (const statement of statements) results.push((await client.query(statement)).rows);
    return results.at(-1) ?? [];
  } finally {
    await client.end();
  }
};

const processOf = (folder: string): string =>
  readFileSync(join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
const options = { durable: false };

describe('内置数据库随服务启停', () => {
  const folder = makeClusterFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('第一次启动建库；停止后再启动，数据还在，也不再新建', async () => {
    const first = await startEmbedded(folder, options);
    expect(first.fresh).toBe(true);
    await rows(first.ownerUrl, 'create table kept (n int)', 'insert into kept values (1)');
    await first.stop();
    const second = await startEmbedded(folder, options);
    expect(second.fresh).toBe(false);
    expect(await rows(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  test('中文可按字检索，排序与机器无关', async () => {
    const { superuserUrl, stop } = await startEmbedded(folder, options);
    const sql = `select datcollate as collate, datctype as ctype, pg_encoding_to_char(encoding) as encoding,
      cardinality(show_trgm('土地承包')) > 0 as searchable from pg_database where datname = current_database()`;
    expect(await rows(superuserUrl, 'create extension if not exists pg_trgm', sql)).toEqual([
      { collate: 'C', ctype: 'C.UTF-8', encoding: 'UTF8', searchable: true },
    ]);
    await stop();
  });

  test('密码文件只有本人可读，数据库只听本机', async () => {
    const { superuserUrl, stop } = await startEmbedded(folder, options);
    expect(statSync(join(folder, 'embedded-database.json')).mode & 0o777).toBe(0o600);
    expect(await rows(superuserUrl, `select current_setting('listen_addresses') as listens`)).toEqual([
      { listens: '127.0.0.1' },
    ]);
    await stop();
  });

  test('服务被强杀后，下一次启动接上仍在运行的数据库', async () => {
    const killed = await inAnotherProcess(folder);
    const running = processOf(folder);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const next = await startEmbedded(folder, options);
    expect(processOf(folder)).toBe(running);
    expect(await rows(next.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await next.stop();
  });

  test('数据库主进程也被强杀、还有查询在跑，下一次启动照样成功', async () => {
    const killed = await startEmbedded(folder, options);
    const busy = rows(killed.superuserUrl, 'select count(*) from generate_series(1, 2000000000)');
    const lost = expect(busy).rejects.toThrow();
    await vi.waitUntil(async () => {
      const sql = `select count(*)::int as n from pg_stat_activity where query like '%generate_series(1%' and state = 'active'`;
      return (await rows(killed.superuserUrl, sql)).some((row) => JSON.stringify(row) === '{"n":2}');
    });
    process.kill(Number(processOf(folder)), 'SIGKILL');
    await killed.stop();
    const next = await startEmbedded(folder, options);
    expect(await rows(next.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await lost;
    await next.stop();
  });

  test('同一数据目录的第二个服务被拒绝，并说出是哪个进程；旁边的命令可以共用', async () => {
    const server = await inAnotherProcess(folder);
    await expect(startEmbedded(folder, options)).rejects.toThrow(`正由另一个解忧进程（进程号 ${server.pid}）使用`);
    const beside = await startEmbedded(folder, { ...options, join: true });
    expect(await rows(beside.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await beside.stop();
    expect(await rows(beside.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    server.kill('SIGKILL');
    await once(server, 'exit');
  });

  test('服务被强杀后，命令接手它留下的数据库，做完停掉', async () => {
    const alone = await startEmbedded(folder, { ...options, join: true });
    await alone.stop();
    await expect(rows(alone.ownerUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  });

  test('断电留下的过期进程号，即使已属于别的程序，也不妨碍启动', async () => {
    const stale = `${process.pid}\n${folder}/pg\n1\n1\n\n127.0.0.1\n`;
    writeFileSync(join(folder, 'pg', 'postmaster.pid'), stale);
    writeFileSync(join(folder, 'jieyou.lock'), `${process.pid} 1\n`);
    const started = await startEmbedded(folder, options);
    expect(await rows(started.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await started.stop();
  });

  test('被强杀的主进程还没被系统收走，它的套接字锁不妨碍启动', async () => {
    const { uid, gid } = statSync(join(folder, 'pg'));
    const lingering = spawn('sleep', ['60'], { uid, gid }); // PostgreSQL asks only whether a process of its own user has the number
    const { port } = JSON.parse(readFileSync(join(folder, 'embedded-database.json'), 'utf8')) as { port: number };
    const lock = `${lingering.pid}\n${folder}/pg\n1\n${port}\n${folder}/pg\n`;
    writeFileSync(join(folder, 'pg', `.s.PGSQL.${port}.lock`), lock);
    const started = await startEmbedded(folder, options);
    expect(await rows(started.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await started.stop();
    lingering.kill();
    await once(lingering, 'exit');
  });

  test('密码文件丢失时说明要恢复它，不另建数据库', async () => {
    rmSync(join(folder, 'embedded-database.json'));
    await expect(startEmbedded(folder, options)).rejects.toThrow('缺少密码文件');
  });
});

test('数据目录不可写、建不起来或不是目录，各有一句话', async () => {
  await expect(startEmbedded('/proc/jieyou')).rejects.toThrow('建不起来');
  await expect(startEmbedded('/sys/jieyou')).rejects.toThrow('不可写');
  await expect(startEmbedded('/etc/hostname')).rejects.toThrow('不是目录');
});
