import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { freshUrls } from '../../../test/database.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';

const file = (number: number, sql: string, hash = sql): Migration => ({ number, name: `step_${number}`, hash, sql });

const one = file(1, 'create table first (n int)');
const two = file(2, 'create table second (n int)');

const landed = async (url: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select number, name from schema_migration order by number');
  await client.end();
  return rows;
};

describe('数据库结构只进不退', () => {
  const { ownerUrl } = freshUrls('empty');

  test('按编号逐个执行，再跑一次什么也不做', async () => {
    expect((await migrate(ownerUrl, [one])).applied).toEqual(['0001_step_1']);
    expect((await migrate(ownerUrl, [one, two])).applied).toEqual(['0002_step_2']);
    expect((await migrate(ownerUrl, [one, two])).applied).toEqual([]);
  });

  test('已执行的文件被改动，拒绝并指出文件', async () => {
    await expect(migrate(ownerUrl, [file(1, one.sql, 'edited'), two])).rejects.toThrow(
      '0001_step_1.sql 与数据库中已执行的不一致',
    );
  });

  test('数据库比程序新，拒绝并请升级程序', async () => {
    await expect(migrate(ownerUrl, [one])).rejects.toThrow('数据库版本较新（2），本程序只到 1。请升级程序后再启动。');
  });

  test('执行失败的迁移整个撤销，指出第几行', async () => {
    const broken = file(3, 'create table third (n int);\nselect * from nowhere;');
    await expect(migrate(ownerUrl, [one, two, broken])).rejects.toThrow('0003_step_3.sql 执行失败，已回滚：第 2 行');
    expect(await landed(ownerUrl)).toEqual([
      { number: 1, name: 'step_1' },
      { number: 2, name: 'step_2' },
    ]);
  });
});

describe('两个进程同时升级', () => {
  const { ownerUrl } = freshUrls('empty');

  test('互相等待，每个文件只执行一次', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, [one, two])));
    expect(runs.flatMap((run) => run.applied).sort()).toEqual(['0001_step_1', '0002_step_2']);
  });
});
