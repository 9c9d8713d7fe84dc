import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarsView, DutiesView, DutyDraftsView, MethodsView } from '@jieyou/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../test/client.ts';
import type { Client } from '../../test/client.ts';
import { freshDatabase } from '../../test/database.ts';
import type { FreshDatabase } from '../../test/database.ts';
import { freshKeys } from '../../test/keys.ts';
import { countyCommand } from '../cli/county.ts';
import { compose } from '../compose.ts';
import type { Running } from '../compose.ts';
import { openDemoCounty } from '../demo/index.ts';
import type { CountyOpened } from './index.ts';
import { countyTemplate } from './index.ts';

const served = freshDatabase();
const decided = freshDatabase();
const demo = freshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'jieyou-opening-'));
const file = join(folder, 'county.yaml');
const chosen = 'Xinde-Mima-2026#';
let printed = '';

beforeAll(() => writeFileSync(file, countyTemplate()));
beforeEach(() => {
  printed = '';
  vi.stubEnv('JIEYOU_DATA', join(folder, 'not', 'there', 'yet'));
  vi.stubEnv('JIEYOU_KEYS', join(folder, 'keys'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const on = ({ appUrl, ownerUrl }: FreshDatabase) => ({ databaseUrl: appUrl, ownerUrl });
async function county(database: FreshDatabase, ...argv: string[]): Promise<string> {
  vi.stubEnv('DATABASE_URL', on(database).databaseUrl);
  vi.stubEnv('JIEYOU_OWNER_URL', on(database).ownerUrl);
  printed = '';
  await countyCommand().parseAsync(argv, { from: 'user' });
  return printed;
}
const rows = async (database: FreshDatabase, sql: string): Promise<unknown[]> =>
  (await database.db.pool.query(sql)).rows;

const asCounty = (database: FreshDatabase, sql: string): Promise<unknown[]> =>
  database.db.inScope({ county: '990199', scopes: [], identity: [] }, (tx) => tx.query(sql));

describe('真实的县，从空库到登记第一件事项', () => {
  let running: Running;
  let opened: CountyOpened;
  beforeAll(async () => {
    vi.stubEnv('JIEYOU_KEYS', join(folder, 'keys'));
    const place = { dataDir: join(folder, 'data'), host: '127.0.0.1', port: 0, demo: false };
    running = await compose({ ...on(served), ...place }, () => undefined);
  });
  afterAll(() => running.stop());

  const otp = (login: string): string => opened.people.find((each) => each.login === login)?.password ?? '';

  /** First sign-in: nothing but a new password is allowed. */
  async function settle(login: string): Promise<Client> {
    const first = await signIn(running.address, login, otp(login));
    expect((await first.get('/session')).body).toMatchObject({ countyName: '示范县', mustChange: true, demo: false });
    expect((await first.get('/desk')).status).toBe(403);
    const changed = await first.send('POST', '/session/password', { current: otp(login), next: chosen });
    expect(changed.status).toBeLessThan(300);
    return signIn(running.address, login, chosen);
  }

  it('空库也能启动：说明下一步怎么开县，登录页照常可用', async () => {
    expect(running.notes.join('\n')).toContain('npm run jieyou -- county open 本县.yaml');
    await expect(signIn(running.address, 'zhuren', chosen)).rejects.toThrow('could not sign in');
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  });

  it('服务开着时开县：给出各人的一次性密码', async () => {
    opened = JSON.parse(await county(served, 'open', file, '--json')) as CountyOpened;
    expect(opened).toMatchObject({ county: '990199', name: '示范县', units: 14, decidedBy: null });
    expect(opened.people.map(({ login }) => login)).toEqual(['xitong', 'anquan', 'zhuren', 'chuangkou']);
    expect(await rows(served, 'select must_change, demo from staff group by 1, 2')).toEqual([
      { must_change: true, demo: false },
    ]);
  });

  it('工作法发布之前不能登记；中心主任批准日历、发布工作法之后，窗口登记第一件', async () => {
    const clerk = await settle('chuangkou');
    await expect(clerk.register({})).rejects.toThrow('本县还没有发布工作法');
    expect(await clerk.get('/forms')).toMatchObject({ status: 409, body: { code: 'no_method_in_force' } });
    expect((await clerk.desk()).nearest).toEqual([]);
    const director = await settle('zhuren');
    for (const { year, version, hash, state } of (await director.get<CalendarsView>('/calendars')).body.versions) {
      expect(state).toBe('proposed');
      const approval = await director.send('POST', `/calendars/${year}/${version}/approval`, { hash });
      expect(approval).toMatchObject({ status: 200 });
    }
    const [neutral] = (await director.get<MethodsView>('/methods')).body.versions;
    const { hash: looked } = neutral ?? {};
    expect(neutral).toMatchObject({ id: 'neutral', state: 'proposed', problems: [], mayApprove: { ok: true } });
    const own = await (await settle('xitong')).send('POST', '/methods/neutral/1/publication', { hash: looked });
    expect(own).toMatchObject({ status: 409, body: { code: 'second_person_needed' } });
    const published = await director.send('POST', '/methods/neutral/1/publication', { hash: looked });
    expect(published).toMatchObject({ status: 200 });
    const { code } = await clerk.register({});
    expect(code).toMatch(/^ZZ-990199101000-/);
    expect(await clerk.page(code)).toMatchObject({ code });
    expect((await clerk.get<DutiesView>('/duties')).body.empty).toContain('职责清单还是空的');
    const [list] = (await director.get<DutyDraftsView>('/duties/drafts')).body.batches;
    expect(list).toMatchObject({ count: 2, draftedBy: { name: '甲某' }, can: { approve: { ok: true } } });
    const decision = await director.send('POST', `/duties/drafts/${list?.batch}/approval`, { count: 2 });
    expect(decision).toMatchObject({ status: 200 });
    const { duties } = (await clerk.get<DutiesView>('/duties')).body;
    expect(duties.map(({ no, owner }) => [no, owner.name])).toEqual([
      [1, '示范县人力资源和社会保障局'],
      [2, '事发地乡镇（街道）人民调解委员会'],
    ]);
  });

  it('再开一次：说明已经开县，什么也没有改动', async () => {
    await expect(county(served, 'open', file)).rejects.toThrow('990199 已经开县');
    expect(await rows(served, 'select 1 from staff')).toHaveLength(4);
  });

  it('登录名被别的县占用：全部不算', async () => {
    const other = join(folder, 'other.yaml');
    writeFileSync(other, countyTemplate().replaceAll('990199', '990198').replaceAll('示范县', '邻县'));
    await expect(county(served, 'open', other)).rejects.toThrow('登录名「xitong」已有人使用');
    expect(await rows(served, 'select county from county_setting')).toEqual([{ county: '990199' }]);
  });
});

describe('county 命令', () => {
  it('--publish-by：由操作员照记中心主任的决定，当日施行', async () => {
    await expect(county(decided, 'open', file, '--publish-by', 'xitong')).rejects.toThrow('可写：zhuren（丙某）');
    const said = await county(decided, 'open', file, '--publish-by', 'zhuren');
    expect(said).toContain('操作员记录：中心主任丙某已审核并决定发布');
    expect(said.match(/\S{16} {2}窗口受理员/)).toHaveLength(1);
    const states = `select state, count(*)::int as n from duty_version group by 1`;
    expect(await asCounty(decided, states)).toEqual([{ state: 'in_force', n: 2 }]);
    const approved = await rows(
      decided,
      `select detail->>'on_word_of' as by from account_log where event = 'county_opened'`,
    );
    expect(approved).toEqual(await rows(decided, `select id::text as by from staff where login = 'zhuren'`));
  });

  it('演示县所在的数据库不能开真实的县', async () => {
    const loaded = await openDemoCounty({ db: demo.db, crypto: await freshKeys(), matters: false });
    expect(loaded.ok).toBe(true);
    await expect(county(demo, 'open', file)).rejects.toThrow('真实的县不能与它同库');
  });

  it('template：写成文件，不覆盖已有的', async () => {
    const own = join(folder, 'own.yaml');
    expect(await county(decided, 'template', own)).toContain(`样张已写到 ${own}`);
    expect(await county(decided, 'check', own)).toContain('没有问题');
    await expect(county(decided, 'template', own)).rejects.toThrow('已经有了，不覆盖');
  });

  it('check：样张没有问题；写错的逐处指出行、列和改法，什么也不写入', async () => {
    expect(await county(decided, 'check', file)).toContain('没有问题。示范县（990199），单位 14 个，人员 4 名');
    const wrong = join(folder, 'wrong.yaml');
    const text = countyTemplate()
      .replace('990199101201', '990199102201')
      .replace('岗位: 安全管理员', '岗位: 审计管理员')
      .replace('单位: 东河镇综治中心', '单位: 东河综治')
      .replace('登录名: anquan', '登录名: XITONG')
      .replace('主责: 事发地乡镇人民调解委员会', '主责: 事发地乡镇');
    writeFileSync(wrong, text);
    const said = await county(decided, 'open', wrong);
    expect(process.exitCode).toBe(1);
    expect(said).toContain('5 处问题');
    expect(said).toContain('没有名为「事发地乡镇」、可以接单的单位');
    expect(said).toContain('990199102201 不在东河镇之内。改为：以 990199101 开头的十二位代码');
    expect(said).toContain('没有安全管理员');
    expect(said).toContain('没有名为「东河综治」的单位。改为：是否想写 东河镇综治中心');
    expect(said).toMatch(/第 \d+ 行第 \d+ 列 人员\[2\]\.登录名：登录名「xitong」写了两次/);
  });
});
