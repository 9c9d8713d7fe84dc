import { describe, expect, test } from 'vitest';
import { asSuperuser, freshDatabase } from '../../../test/database.ts';
import { nobodyScope, systemScope } from './scope.ts';

describe('每次读写都在一个事务里，带着“谁在问”', () => {
  const fresh = freshDatabase();

  test('没有范围设置，一行也读不到', async () => {
    await asSuperuser(
      fresh.superuserUrl,
      `insert into org (county, id, path, kind, name, short_name, area_code, valid_from)
       values ('990101', gen_random_uuid(), 'c990101', 'county', '清溪县', '清溪', '990101000000', '2020-01-01')`,
    );
    const count = 'select count(*) as n from org';
    expect(await fresh.db.inScope(systemScope('990101'), (tx) => tx.one(count))).toEqual({ n: 1 });
    expect(await fresh.db.inScope(systemScope('990102'), (tx) => tx.one(count))).toEqual({ n: 0 });
    expect(await fresh.db.inScope(nobodyScope, (tx) => tx.one(count))).toEqual({ n: 0 });
    expect((await fresh.db.pool.query(count)).rows).toEqual([{ n: 0 }]);
  });

  test('事务结束后，设置不留在连接上', async () => {
    for (let round = 0; round < 5; round += 1)
      await fresh.db.inScope(systemScope('990101'), (tx) => tx.query('select 1'));
    const left = await fresh.db.pool.query(
      'select jy_county() as county, jy_scopes() as scopes, jy_identity() as identity',
    );
    expect(left.rows).toEqual([{ county: null, scopes: null, identity: null }]);
  });

  test('抛出的错误撤销全部写入', async () => {
    const act = fresh.db.inScope(systemScope('990101'), async (tx) => {
      await tx.execute(`insert into county_setting (county, name) values ('990101', '清溪县')`);
      throw new Error('中途出错');
    });
    await expect(act).rejects.toThrow('中途出错');
    const rows = await fresh.db.inScope(systemScope('990101'), (tx) => tx.query('select 1 from county_setting'));
    expect(rows).toEqual([]);
  });

  test('日期是文本，时刻是 UTC 文本，整数是数', async () => {
    const sql = `select date '2026-02-28' as day, timestamptz '2026-11-21 10:03:04.5+08' as moment,
      array[timestamptz '2026-11-21 10:03:04+08', null] as moments, 9007199254740993 as large, 42::bigint as small,
      array[1, 2]::bigint[] as numbers`;
    expect(await fresh.db.inScope(nobodyScope, (tx) => tx.one(sql))).toEqual({
      day: '2026-02-28',
      moment: '2026-11-21T02:03:04.500Z',
      moments: ['2026-11-21T02:03:04.000Z', null],
      large: '9007199254740993',
      small: 42,
      numbers: [1, 2],
    });
  });

  test('范围里夹带逗号会被当作错误', async () => {
    const scope = { county: '990101', scopes: ['c990101.t01,c990101'], identity: [] };
    await expect(fresh.db.inScope(scope, (tx) => tx.query('select 1'))).rejects.toThrow('not a scope key');
  });

  test('办事角色不拥有任何表，也不能越过行级策略', async () => {
    const sql = `select current_user as who, rolsuper or rolbypassrls as above,
      (select count(*) from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`;
    expect(await fresh.db.inScope(nobodyScope, (tx) => tx.one(sql))).toEqual({
      who: 'jieyou_app',
      above: false,
      owns: 0,
    });
  });

  test('成批装入：写入不等回答，写错的一句在事务结束前说出，全部撤销', async () => {
    const loading = fresh.db.forLoading(1);
    const names = (): Promise<{ name: string }[]> =>
      fresh.db.inScope(systemScope('990101'), (tx) => tx.query('select name from county_setting'));
    const write = `insert into county_setting (county, name) values ($1, $2)`;
    const wrong = loading.inScope(systemScope('990101'), async (tx) => {
      await tx.write(write, ['990101', '清溪县']);
      await tx.write(write, ['990101', null]);
      await tx.query('select 1 from county_setting');
    });
    await expect(wrong).rejects.toThrow('null value in column "name"');
    const none = loading.inScope(systemScope('990101'), (tx) => tx.write('delete from county_setting', [], 1));
    await expect(none).rejects.toThrow();
    expect(await names()).toEqual([]);
    await loading.inScope(systemScope('990101'), (tx) => tx.write(write, ['990101', '清溪县']));
    expect(await names()).toEqual([{ name: '清溪县' }]);
    await loading.close();
  });
});
