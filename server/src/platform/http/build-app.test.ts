import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App, AppOptions } from './index.ts';
import { buildApp } from './index.ts';
import type { Person } from './signed.ts';

const post = {
  id: randomUUID(),
  role: 'window_clerk',
  title: '窗口',
  orgId: randomUUID(),
  orgPath: 'c990101.t01.centre',
  orgName: '东河镇综治中心',
  scopePath: 'c990101.t01',
} as const;
const person = (facts: Partial<Person> = {}): Person => ({
  ...{ session: 's', county: '990101', staffId: randomUUID(), name: '王', demo: false, mustChange: false },
  ...{ endsAt: '2026-01-01T00:00:00.000Z', posts: [post], post, ...facts },
});
const people: Readonly<Record<string, Person>> = {
  clerk: person(),
  mediator: person({ post: { ...post, role: 'mediator' } }),
  fresh: person({ mustChange: true }),
  retired: person({ posts: [], post: null }),
};
const web = mkdtempSync(join(tmpdir(), 'jieyou-web-'));
const body = z.strictObject({ title: z.string().min(1), parties: z.array(z.strictObject({ age: z.number() })) });

const options: AppOptions = {
  recognise: async (token) => {
    const value = people[token];
    return value ? { ok: true, value } : { ok: false, refusal: { code: 'not_signed_in', words: '请重新登录。' } };
  },
  probes: { version: '1', database: async () => ({ ok: true }), jobs: async () => ({ ok: false, why: '停了' }) },
  web,
  limits: { perMinute: 200 },
  routes: (api) => {
    api.route({
      method: 'POST',
      url: '/matters',
      config: { access: ['window_clerk', 'centre_director'] },
      schema: { body },
      handler: async (request) => request.signed.scope,
    });
    api.get('/broken', { config: { access: 'public' } }, () => {
      throw new Error('身份证 110101199003070011 不存在');
    });
    api.post('/files', { config: { access: 'signed_in' } }, async (request) => {
      const file = await request.file();
      return { bytes: (await file?.toBuffer())?.length };
    });
  },
};

describe('网络服务', () => {
  let app: App;
  beforeAll(async () => {
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<title>解忧</title>');
    writeFileSync(join(web, 'assets', 'index-Ab12Cd34.js'), 'export {};');
    app = await buildApp(options);
  });
  afterAll(() => app.close());
  const post = (who: string, payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/matters',
      cookies: { jieyou_session: who },
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const good = { title: '争水', parties: [] };

  it('没有写明谁可调用的接口，服务拒绝启动', async () => {
    const routes = (api: App): void => void api.get('/open', async () => 1);
    await expect(buildApp({ ...options, routes })).rejects.toThrow('/api/open does not say who may call it');
  });
  it('在任岗位可调用，并得到其可见范围', async () => {
    const answer = await post('clerk', good);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        county: '990101',
        scopes: ['c990101.t01'],
        identity: [`staff:${people['clerk']?.staffId}`, 'c990101', 'c990101.t01', 'c990101.t01.centre'],
      },
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
  it.each([
    ['', 401, 'not_signed_in'],
    ['forged', 401, 'not_signed_in'],
    ['mediator', 403, 'not_your_role'],
    ['fresh', 403, 'must_change_password'],
    ['retired', 403, 'no_post_in_term'],
  ])('会话「%s」不能登记：%i %s', async (who, status, code) => {
    const answer = await post(who, good);
    expect([answer.statusCode, answer.json()]).toEqual([status, { code, words: expect.stringMatching(/。$/) }]);
  });
  it('填写有误，逐项说明该怎么填', async () => {
    const answer = await post('clerk', { title: '', parties: [{ age: '九' }], more: 1 });
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        code: 'wrong_shape',
        words: '填写有误，共 3 处，请改正后再提交（title：请填写此项）。',
        fields: [
          { path: 'title', words: '请填写此项' },
          { path: 'parties.0.age', words: '请填写数字' },
          { path: '', words: '有不认识的内容：more，请去掉' },
        ],
      },
    ]);
    expect((await post('clerk', '{"title":')).json()).toMatchObject({ code: 'wrong_shape', fields: [] });
    expect((await post('clerk', '')).json()).toMatchObject({ code: 'wrong_shape', fields: [] });
  });
  it('内容超过 2 MB 不收', async () => {
    const answer = await post('clerk', { ...good, title: '水'.repeat(800_000) });
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'too_large']);
  });
  it('来自别的网站的请求、普通表单都不收', async () => {
    expect((await post('clerk', good, { 'sec-fetch-site': 'cross-site' })).json().code).toBe('cross_site');
    expect((await post('clerk', good, { origin: 'http://evil.example' })).json().code).toBe('cross_site');
    expect((await post('clerk', good, { origin: 'null' })).json().code).toBe('cross_site');
    expect((await post('clerk', 'title=x', { 'content-type': 'text/plain' })).statusCode).toBe(415);
    const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost', host: 'localhost' };
    expect((await post('clerk', good, own)).statusCode).toBe(200);
  });
  it('大文件可上传', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(3_000_000)]), '名单.xlsx');
    const answer = await app.inject({
      method: 'POST',
      url: '/api/files',
      cookies: { jieyou_session: 'clerk' },
      payload: form,
    });
    expect(answer.json()).toEqual({ bytes: 3_000_000 });
  });
  it('系统出错只给编号，不露内情', async () => {
    const answer = await app.inject('/api/broken');
    expect([answer.statusCode, answer.json()]).toEqual([
      500,
      { code: 'internal', id: expect.any(String), words: expect.stringContaining('系统出错，已记录，编号') },
    ]);
    expect(answer.body).not.toContain('110101');
  });
  it('任务停了，健康检查如实说', async () => {
    const answer = await app.inject('/healthz');
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      { status: 'failing', version: '1', database: { ok: true }, jobs: { ok: false, why: '停了' } },
    ]);
  });
  it('接口说明列出每一个接口、谁可调用、如何答复不准', async () => {
    const { openapi, paths } = (await app.inject('/openapi.json')).json();
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/api/broken',
      '/api/files',
      '/api/matters',
      '/healthz',
      '/openapi.json',
    ]);
    const matters = paths['/api/matters'].post;
    expect(matters['x-access']).toEqual(['window_clerk', 'centre_director']);
    expect(matters.requestBody.content['application/json'].schema.required).toEqual(['title', 'parties']);
    expect(matters.responses['4XX'].content['application/json'].schema.required).toEqual(['code', 'words']);
  });
  it('网页：带指纹的文件长期缓存，其余地址回到首页，脚本不得内嵌', async () => {
    const page = await app.inject('/matters/1');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('解忧');
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(page.headers['strict-transport-security']).toBeUndefined();
    const script = await app.inject('/assets/index-Ab12Cd34.js');
    expect([script.statusCode, script.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await app.inject('/assets/gone.js')).json().code).toBe('no_such_address');
    expect((await app.inject('/api/nowhere')).json().code).toBe('no_such_address');
    expect((await app.inject('/..%2f..%2fetc/passwd')).body).not.toContain('root:');
  });
  it('网页还没有生成时，说明怎么办', async () => {
    const bare = await buildApp({ ...options, web: join(web, 'nowhere') });
    const answer = await bare.inject('/');
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm start')]);
    await bare.close();
  });
  it('同一地址请求太密，请其稍候', async () => {
    const few = await buildApp({ ...options, limits: { perMinute: 2 } });
    const statuses = [];
    for (let round = 0; round < 3; round += 1) statuses.push((await few.inject('/api/matters2')).statusCode);
    const codes = [];
    for (let round = 0; round < 3; round += 1) codes.push((await few.inject('/api/broken')).json());
    expect(statuses).toEqual([404, 404, 404]);
    expect(codes[2]).toEqual({ code: 'too_many', words: expect.stringMatching(/^操作太频繁，请 \d+ 秒后再试。$/) });
    await few.close();
  });
});
