import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { localDate } from '../kernel/local-date.ts';
import { addOrg } from '../modules/places/index.ts';
import { systemScope } from '../platform/db/index.ts';
import { userCommand } from './user.ts';

describe('jieyou user', () => {
  const fresh = freshDatabase();
  let printed = '';
  beforeAll(async () => {
    await fresh.db.inScope(systemScope('990101'), async (tx) => {
      await tx.execute(`insert into county_setting (county, name) values ('990101', '清溪县')`);
      const validFrom = localDate('2026-01-01');
      const names = { name: '清溪县', shortName: '清溪', areaCode: '990101000000' };
      await addOrg(tx, { county: '990101', path: 'c990101', kind: 'county', ...names, validFrom });
    });
  });
  beforeEach(() => {
    printed = '';
    vi.stubEnv('DATABASE_URL', fresh.appUrl);
    vi.stubEnv('JIEYOU_OWNER_URL', fresh.ownerUrl);
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const run = (...argv: string[]) => userCommand().parseAsync(argv, { from: 'user' });
  const add = (...more: string[]) =>
    run('add', '--login', 'lihua', '--name', '李华', '--role', '窗口受理员', '--unit', 'c990101', ...more);

  it.each([
    [['--role', '门卫'], '没有“门卫”这种岗位'],
    [['--unit', 'c990101.t99'], '没有路径为「c990101.t99」的组织'],
    [['--scope', 'c990102'], '不能作为管辖范围'],
    [['--to', '2026-02-30'], '--to 应是真实的日期'],
    [['--from', '2026-05-01', '--to', '2026-04-30'], '任期的最后一日不能早于第一日'],
    [['--login', 'a b'], '登录名应为'],
    [['--county', '9901'], '县代码应为 6 位数字'],
  ])('写错了说明原因，什么也不留下：%j', async (wrong, words) => {
    await expect(add(...wrong)).rejects.toThrow(words);
    expect((await fresh.db.pool.query('select 1 from staff')).rowCount).toBe(0);
  });
  it('新增后给出一次性密码；登录名不能重复；重置得到另一个密码', async () => {
    await add();
    expect(printed).toMatch(/一次性密码：\S{16}\n/);
    await expect(add('--login', 'LiHua')).rejects.toThrow('已有人使用');
    const first = /一次性密码：(\S{16})/.exec(printed)?.[1];
    printed = '';
    await run('reset', 'lihua', '--json');
    const { login, password } = JSON.parse(printed);
    expect([login, password.length]).toEqual(['lihua', 16]);
    expect(password).not.toBe(first);
    const { rows } = await fresh.db.pool.query('select must_change, demo, active from staff');
    expect(rows).toEqual([{ must_change: true, demo: false, active: true }]);
    await expect(run('reset', 'nobody')).rejects.toThrow('没有登录名为「nobody」的人员');
  });
});
