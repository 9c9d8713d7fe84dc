import type { Role } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import { instant, localDate } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { nobodyScope, systemScope } from '../../../platform/db/index.ts';
import { buildApp, SESSION_COOKIE } from '../../../platform/http/index.ts';
import type { App } from '../../../platform/http/index.ts';
import { addOrg, placesRoutes } from '../../places/index.ts';
import { addPost, addStaff, recogniseSession, resetPassword, staffDirectory, staffRoutes } from '../index.ts';

const county = '990101';
const secret = 'Heping#2026ye';
const day = localDate('2026-01-01');

describe('登录与会话', () => {
  const fresh = freshDatabase();
  let app: App;
  let now: Instant = instant('2026-03-02T01:00:00.000Z');
  const pass = (minutes: number): void => void (now = instant(Date.parse(now) + minutes * 60_000));
  const inCounty = systemScope(county);

  beforeAll(async () => {
    const deps = { db: fresh.db, now: () => now };
    app = await buildApp({
      recognise: recogniseSession(deps),
      probes: { version: '1', database: async () => ({ ok: true }), jobs: async () => ({ ok: true }) },
      routes: (api) => {
        staffRoutes(api, deps);
        placesRoutes(api, deps);
      },
    });
    const unit = { county, shortName: '甲', areaCode: '990101000000', validFrom: day } as const;
    await fresh.db.inScope(inCounty, async (tx) => {
      await tx.execute(`insert into county_setting (county, name) values ('990101', '清溪县')`);
      await addOrg(tx, { ...unit, path: 'c990101', kind: 'county', name: '清溪县' });
      await addOrg(tx, { ...unit, path: 'c990101.t01', kind: 'township', name: '东河镇' });
    });
  });
  afterAll(() => app.close());

  type Given = { mustChange?: boolean; demo?: boolean; validTo?: string; roles?: readonly Role[] };
  const givenStaff = (
    login: string,
    { mustChange = false, demo = false, validTo, roles = ['window_clerk'] }: Given = {},
  ) =>
    fresh.db.inScope(inCounty, async (tx) => {
      const added = await addStaff(tx, { county, name: '王芳', login, password: secret, mustChange, demo, at: now });
      if (!added.ok) throw new Error(added.refusal.words);
      const staffId = added.value.id;
      const term = { validFrom: day, validTo: validTo === undefined ? null : localDate(validTo) };
      for (const role of roles) {
        await addPost(tx, { county, staffId, orgPath: 'c990101.t01', role, ...term, at: now });
      }
      return staffId;
    });
  type How = { remoteAddress?: string; headers?: Record<string, string> };
  const signIn = (login: string, password = secret, how: How = {}) =>
    app.inject({ method: 'POST', url: '/api/session', payload: { login, password }, ...how });
  const tokenOf = async (login: string, password = secret): Promise<string> =>
    (await signIn(login, password)).cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
  const ask = (token: string, url = '/api/places', how: How = {}) =>
    app.inject({ method: 'GET', url, cookies: { [SESSION_COOKIE]: token }, ...how });
  const send = (token: string, url: string, payload: object) =>
    app.inject({ method: 'POST', url, cookies: { [SESSION_COOKIE]: token }, payload });

  it('登录后得到岗位与县名，可看本县组织树；令牌不可被脚本读取', async () => {
    await givenStaff('clerk');
    const answer = await signIn('Clerk');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      { countyName: '清溪县', name: '王芳', mustChange: false, words: null, post: { orgPath: 'c990101.t01' } },
    ]);
    expect(answer.headers['set-cookie']).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const places = (await ask(await tokenOf('clerk'))).json();
    expect(places.places.map((place: { path: string }) => place.path)).toEqual(['c990101', 'c990101.t01']);
    expect(places.dispatchable).toEqual([]);
  });
  it('密码不对与登录名不存在，答复一字不差', async () => {
    await givenStaff('known');
    const [wrong, unknown] = [await signIn('known', 'x'), await signIn('nobody', 'x')];
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'wrong_login']);
    expect(unknown.json()).toEqual(wrong.json());
  });
  it('连错五次暂停登录，密码对了也不行，登录名不存在也一样；到时可再登录', async () => {
    await givenStaff('locked');
    const tries = async (login: string) => {
      const answers = [];
      for (let round = 0; round < 5; round += 1) answers.push((await signIn(login, 'x')).json().code);
      return [answers, (await signIn(login)).json()];
    };
    const known = await tries('locked');
    expect(known).toEqual([
      ['wrong_login', 'wrong_login', 'wrong_login', 'wrong_login', 'locked'],
      { code: 'locked', words: expect.stringContaining('请 15 分钟后再试') },
    ]);
    expect(await tries('never-was')).toEqual(known);
    pass(16);
    expect((await signIn('locked')).statusCode).toBe(200);
  });
  it('同时猜很多次，也只数得到五次', async () => {
    await givenStaff('hammered');
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('hammered', 'x')));
    expect(answers.filter((answer) => answer.json().code === 'wrong_login').length).toBeLessThan(5);
    const { rows } = await fresh.db.pool.query(`select failed from staff where login = 'hammered'`);
    expect(rows).toEqual([{ failed: 5 }]);
  });
  it('首次登录须改密码：改之前什么也办不了，新密码不合要求会逐条说明', async () => {
    await givenStaff('newcomer', { mustChange: true });
    const [token, other] = [await tokenOf('newcomer'), await tokenOf('newcomer')];
    expect([(await ask(token)).statusCode, (await ask(token)).json().code]).toEqual([403, 'must_change_password']);
    const weak = await send(token, '/api/session/password', { current: secret, next: 'newcomer1' });
    expect([weak.statusCode, weak.json().missing.length]).toEqual([409, 3]);
    const wrong = await send(token, '/api/session/password', { current: 'x', next: 'Qingshan*88lv' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([409, 'wrong_password']);
    const same = await send(token, '/api/session/password', { current: secret, next: secret });
    expect([same.statusCode, same.json().code]).toEqual([409, 'weak_password']);
    const good = await send(token, '/api/session/password', { current: secret, next: 'Qingshan*88lv' });
    expect([good.statusCode, good.json().mustChange]).toEqual([200, false]);
    expect([(await ask(token)).statusCode, (await ask(other)).statusCode]).toEqual([200, 401]);
    expect([(await signIn('newcomer')).statusCode, (await signIn('newcomer', 'Qingshan*88lv')).statusCode]).toEqual([
      401, 200,
    ]);
  });
  it('岗位任期最后一日仍可办理，次日起可登录而无权限', async () => {
    await givenStaff('leaver', { validTo: '2026-03-02' });
    expect((await ask(await tokenOf('leaver'))).statusCode).toBe(200);
    pass(24 * 60);
    const token = await tokenOf('leaver');
    const [places, own] = [await ask(token), await ask(token, '/api/session')];
    expect([places.statusCode, places.json()]).toEqual([
      403,
      { code: 'no_post_in_term', words: expect.stringContaining('您没有在任岗位') },
    ]);
    expect(own.json()).toMatchObject({ post: null, posts: [], words: expect.stringContaining('您没有在任岗位') });
  });
  it('有几个岗位须先选一个，不能选别人的', async () => {
    await givenStaff('two', { roles: ['mediator', 'centre_director'] });
    const token = await tokenOf('two');
    expect((await ask(token)).json().code).toBe('choose_post');
    const { posts } = (await ask(token, '/api/session')).json();
    const foreign = await send(token, '/api/session/post', { postId: '00000000-0000-4000-8000-000000000000' });
    expect([foreign.statusCode, foreign.json().code]).toEqual([409, 'not_your_post']);
    const chosen = await send(token, '/api/session/post', { postId: posts[1].id });
    expect(chosen.json().post).toEqual(posts[1]);
    expect((await ask(token)).statusCode).toBe(200);
  });
  it('久不操作、满八小时、退出、密码被重置，会话都结束', async () => {
    await givenStaff('idle');
    const idle = await tokenOf('idle');
    pass(14);
    expect((await ask(idle)).statusCode).toBe(200);
    pass(15);
    expect((await ask(idle)).json()).toMatchObject({
      code: 'not_signed_in',
      words: expect.stringContaining('15 分钟'),
    });
    const long = await tokenOf('idle');
    for (let round = 0; round < 48; round += 1) {
      expect((await ask(long)).statusCode).toBe(200);
      pass(10);
    }
    expect((await ask(long)).json().words).toContain('满 8 小时');
    const out = await tokenOf('idle');
    const left = await app.inject({ method: 'DELETE', url: '/api/session', cookies: { [SESSION_COOKIE]: out } });
    expect([left.statusCode, (await ask(out)).statusCode]).toEqual([204, 401]);
    const before = await tokenOf('idle');
    const reset = await fresh.db.inScope(nobodyScope, (tx) => resetPassword(tx, { login: 'idle', at: now }));
    expect((await ask(before)).statusCode).toBe(401);
    expect((await signIn('idle', reset.ok ? reset.value.password : '')).json()).toMatchObject({ mustChange: true });
  });
  it('系统、安全、审计三员十分钟不操作即结束', async () => {
    await givenStaff('officer', { roles: ['audit_officer'] });
    const token = await tokenOf('officer');
    pass(10);
    expect((await ask(token)).json().words).toContain('10 分钟');
  });
  it('演示账号只认本机：外来地址、替外人转发的代理、别的主机名都不行', async () => {
    await givenStaff('demo', { demo: true });
    const token = await tokenOf('demo');
    expect((await ask(token)).statusCode).toBe(200);
    const foreign: How[] = [
      { remoteAddress: '10.0.0.7' },
      { headers: { 'x-forwarded-for': '10.0.0.7' } },
      { headers: { forwarded: 'for="[2001:db8::7]:4711";proto=http' } },
      { headers: { host: 'jieyou.example' } },
    ];
    for (const how of foreign) {
      const answer = await signIn('demo', secret, how);
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'demo_only_here']);
      expect((await ask(token, '/api/places', how)).statusCode).toBe(401);
    }
    expect((await signIn('demo', secret, { headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode).toBe(200);
  });
  it('令牌改一个字、换一个县，都不认', async () => {
    await givenStaff('forger');
    const token = await tokenOf('forger');
    const other = token.endsWith('A') ? 'B' : 'A';
    for (const forged of [token.slice(0, -1) + other, token.replace('990101', '990102'), 'x', `${token},c990101`]) {
      expect((await ask(forged)).statusCode).toBe(401);
    }
  });
  it('账号日志不含姓名、登录名与密码，也不能改', async () => {
    const { rows } = await fresh.db.pool.query('select * from account_log');
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(20);
    for (const word of ['王芳', 'newcomer', 'hammered', secret]) expect(text).not.toContain(word);
    await expect(fresh.db.pool.query(`update account_log set event = 'x'`)).rejects.toThrow();
  });
  it('人员名录只列此单位当日在任的人', async () => {
    const lines = await fresh.db.inScope(inCounty, (tx) =>
      staffDirectory(tx, county, 'c990101.t01', localDate('2026-03-03')),
    );
    const roles = lines.map(({ role }) => role);
    expect(roles).toContain('mediator');
    expect(roles.filter((role) => role === 'centre_director')).toHaveLength(1);
  });
});
