import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../../test/server.ts';
import { readTableBytes } from '../read/read-table.ts';
import type { ImportJobView, ImportPreviewView } from './views.ts';

const csv = [
  '工单编号,来电人,联系电话,诉求标题,诉求内容,来电时间,身份证号',
  '8001,甲,13812345678,路灯不亮,巷口路灯不亮三天了,2026-03-01 08:00,110105491231002',
  '8002,乙,1381234,井盖松动,门前井盖松动,2026-03-01 09:00,',
  '8003,丙,,噪音,夜里施工,2026-03-01 10:00,',
].join('\r\n');

describe('导入的接口', () => {
  let server: TestServer;
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    server = await startTestServer();
    for (const login of ['lchuangkou', 'hchuangkou', 'ltiaojie']) {
      const { password } = server.accounts.find((account) => account.login === login) ?? {};
      const answer = await ask('', 'POST', '/session', { login, password });
      cookies.set(login, (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '');
    }
  });
  afterAll(() => server.stop());

  const ask = (login: string, method: string, path: string, body?: object): Promise<Response> => {
    const headers = new Headers({ cookie: cookies.get(login) ?? '' });
    if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
    return fetch(`${server.url}/api${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  };
  const upload = (login: string, content: string, name = '热线.csv'): Promise<Response> => {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return ask(login, 'POST', '/imports', form);
  };
  const read = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body;
  const ended = async (id: string): Promise<ImportJobView> => {
    for (;;) {
      const job = await read<ImportJobView>(ask('lchuangkou', 'GET', `/imports/${id}`));
      if (job.state !== 'running') return job;
      await wait(50);
    }
  };

  it('上传、核对、开始、看进度、取问题清单；进来的事项查得到', async () => {
    const shown = await read<ImportPreviewView>(upload('lchuangkou', csv));
    expect(shown).toMatchObject({
      job: { state: 'uploaded', total: 3 },
      preview: { ready: 2, problems: 1 },
      misfit: null,
    });
    const values = shown.preview?.rows[0]?.values ?? [];
    expect(values.find(({ field }) => field === 'applicantPhone')?.text).toBe('138****5678');
    expect(JSON.stringify(values)).not.toContain('13812345678');
    const { id } = shown.job;
    const body = { mapping: shown.mapping, source: '热线三月', saveAs: '热线' };
    expect((await ask('lchuangkou', 'POST', `/imports/${id}/start`, body)).status).toBe(200);
    expect(await ended(id)).toMatchObject({ state: 'done', done: 2, problem: 1, waiting: 0, source: '热线三月' });
    const found = await read<{ lines: unknown[] }>(
      ask('lchuangkou', 'GET', `/search?q=${encodeURIComponent('巷口路灯')}`),
    );
    expect(found.lines).toHaveLength(1);
    const file = await ask('lchuangkou', 'GET', `/imports/${id}/problems`);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('热线.问题.xlsx'));
    const table = await readTableBytes(Buffer.from(await file.arrayBuffer()));
    expect(table).toMatchObject({
      ok: true,
      value: {
        rows: [
          {
            cells: [
              '8002',
              '乙',
              '1381234',
              '井盖松动',
              '门前井盖松动',
              '2026-03-01 09:00',
              '',
              expect.stringContaining('电话'),
              expect.any(String),
              '3',
            ],
          },
        ],
      },
    });
    expect(await read(ask('hchuangkou', 'GET', '/import-mappings'))).toMatchObject({ mappings: [{ name: '热线' }] });
    expect((await ask('lchuangkou', 'POST', `/imports/${id}/start`, body)).status).toBe(200);
    expect(await read(ask('lchuangkou', 'GET', '/imports'))).toMatchObject({ jobs: [{ id, done: 2 }] });
  });
  it('坏文件、没选文件、不存在的导入，各有说明', async () => {
    expect(await read(upload('lchuangkou', ''))).toMatchObject({
      code: 'file_empty',
      words: expect.stringContaining('请'),
    });
    expect((await ask('lchuangkou', 'POST', '/imports', new FormData())).status).toBe(400);
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/discard'],
      ['GET', '/problems'],
    ] as const)
      expect(
        (await ask('lchuangkou', method, `/imports/${nobody}${path}`, method === 'POST' ? {} : undefined)).status,
      ).toBe(404);
  });
  it('邻镇看不到这次导入，调解员不能导入', async () => {
    const { job } = await read<ImportPreviewView>(upload('lchuangkou', csv, '四月.csv'));
    expect((await ask('hchuangkou', 'GET', `/imports/${job.id}`)).status).toBe(404);
    expect(await read(ask('hchuangkou', 'GET', '/imports'))).toEqual({ jobs: [] });
    expect((await upload('ltiaojie', csv)).status).toBe(403);
    expect((await ask('lchuangkou', 'POST', `/imports/${job.id}/discard`, {})).status).toBe(200);
  });
});
