import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser, freshUrls } from '../../../test/database.ts';
import { openDatabase } from './open-database.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jieyou-external-'));

const urlAs = (url: string, role: string): string =>
  Object.assign(new URL(url), { username: role, password: 'p' }).href;
const newRole = (): string => `role_${randomBytes(4).toString('hex')}`;

describe('外接数据库（DATABASE_URL）先查清楚再用', () => {
  const { superuserUrl, ownerUrl, appUrl } = freshUrls('migrated');
  const [bypasser, stranger] = [newRole(), newRole()];
  const open = (databaseUrl: string, owner?: string): ReturnType<typeof openDatabase> =>
    openDatabase({ dataDir, databaseUrl, ownerUrl: owner });

  beforeAll(() =>
    asSuperuser(
      superuserUrl,
      `create role ${bypasser} login password 'p' bypassrls`,
      `create role ${stranger} login password 'p'`,
      'grant jieyou_app to jieyou_owner with admin option',
    ),
  );

  test('超级用户与带 BYPASSRLS 的角色被拒绝', async () => {
    await expect(open(superuserUrl)).rejects.toThrow('角色 postgres 是超级用户或带有 BYPASSRLS');
    await expect(open(urlAs(superuserUrl, bypasser))).rejects.toThrow(`角色 ${bypasser} 是超级用户或带有 BYPASSRLS`);
  });

  test('地址写错、连不上、密码错、没有库，各有一句话，且不显示密码', async () => {
    await expect(open('mysql://localhost/x')).rejects.toThrow('不是有效的 PostgreSQL 地址');
    await expect(open('postgresql://a:secret@127.0.0.1:1/x')).rejects.toThrow(
      '连不上 DATABASE_URL（postgresql://a@127.0.0.1:1/x）：ECONNREFUSED',
    );
    await expect(open(urlAs(ownerUrl, 'jieyou_owner'))).rejects.toThrow('拒绝登录');
    const missing = Object.assign(new URL(ownerUrl), { pathname: '/missing' }).href;
    await expect(open(missing)).rejects.toThrow('没有这个数据库');
  });

  test('属主的地址：由它迁移，办事一律用 jieyou_app', async () => {
    const opened = await open(ownerUrl);
    expect((await opened.db.pool.query('select session_user as login, current_user as works')).rows).toEqual([
      { login: 'jieyou_owner', works: 'jieyou_app' },
    ]);
    await opened.close();
  });

  test('办事角色自己的地址：结构已是最新就能用', async () => {
    const opened = await open(appUrl);
    expect(opened.migrated.applied).toEqual([]);
    await opened.close();
  });

  test('登录角色无权切换到 jieyou_app 时，给出要执行的语句；另给属主地址则由属主授予', async () => {
    await expect(open(urlAs(ownerUrl, stranger))).rejects.toThrow(`grant jieyou_app to "${stranger}"`);
    const opened = await open(urlAs(ownerUrl, stranger), ownerUrl);
    expect((await opened.db.pool.query('select current_user as works')).rows).toEqual([{ works: 'jieyou_app' }]);
    await opened.close();
  });

  test('办事角色拥有表时被拒绝', async () => {
    await asSuperuser(
      superuserUrl,
      'create table owned_by_app (n int)',
      'alter table owned_by_app owner to jieyou_app',
    );
    await expect(open(appUrl)).rejects.toThrow('角色 jieyou_app 拥有表');
  });
});

describe('外接的空数据库', () => {
  const { appUrl } = freshUrls('empty');

  test('办事角色不能迁移：请给出属主的地址', async () => {
    await expect(openDatabase({ dataDir, databaseUrl: appUrl })).rejects.toThrow('请设置 JIEYOU_OWNER_URL');
  });
});

describe('外接数据库的字符集', () => {
  const { superuserUrl, ownerUrl } = freshUrls('empty');
  const name = `latin_${randomBytes(4).toString('hex')}`;

  test('不是 UTF8、或 LC_CTYPE 为 C 的库被拒绝，并给出建库语句', async () => {
    const at = (database: string): string => Object.assign(new URL(ownerUrl), { pathname: `/${database}` }).href;
    const options = `owner jieyou_owner template template0 locale_provider libc locale 'C'`;
    await asSuperuser(
      superuserUrl,
      `create database ${name} ${options} encoding 'SQL_ASCII'`,
      `create database ${name}_c ${options} encoding 'UTF8'`,
    );
    await expect(openDatabase({ dataDir, databaseUrl: at(name) })).rejects.toThrow('字符集是 SQL_ASCII，须为 UTF8');
    await expect(openDatabase({ dataDir, databaseUrl: at(`${name}_c`) })).rejects.toThrow(
      'LC_CTYPE 是 C，中文检索不能用',
    );
  });
});
