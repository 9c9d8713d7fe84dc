import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import { makeMatterCode } from '../../src/kernel/validators/matter-code.ts';
import { acting, desk, registering, usual } from './desk.ts';
import { rawAs, refusedWell } from './raw.ts';
import type { Answer, Sending } from './raw.ts';

const { here, allRefused } = desk();
const actOn = (act: string, id = here().known.id): string => `/api/matters/${id}/acts/${act}`;

describe('地址、动作、命令', () => {
  test('编码写成小写、全角、少了连字符，仍是那件事项；校验位不对就是没有', async () => {
    const { raw, known } = here();
    const typed = [known.code, known.code.toLowerCase(), known.code.replaceAll('-', ''), known.id.toUpperCase()];
    for (const each of typed) expect([each, (await raw(`/api/matters/${each}`)).status]).toEqual([each, 200]);
    const wrong = `${known.code.slice(0, -2)}${known.code.endsWith('00') ? '01' : '00'}`;
    const unused = makeMatterCode({ area12: '990101101000', day: localDate('2026-01-05'), seq: 99_999 });
    const missing = [wrong, unused, randomUUID(), 'x', '0', 'ZZ', "' or 1=1", '..', '__proto__', `${known.id}0`];
    for (const each of missing) {
      for (const path of [
        `/api/matters/${encodeURIComponent(each)}`,
        `/api/matters/${encodeURIComponent(each)}/receipt`,
      ]) {
        if (each === '..') continue;
        expect([path, refusedWell(path, await raw(path), 404)]).toEqual([path, 'no_such_matter']);
      }
      if (each !== '..') refusedWell(each, await raw(actOn('accept', encodeURIComponent(each)), acting({})), 404);
    }
    refusedWell('long', await raw(`/api/matters/${'9'.repeat(150)}`));
    refusedWell('longer', await raw(`/api/matters/${'9'.repeat(5000)}`));
  });

  test('没有的动作、多余的内容、缺的内容、错的类型，一概说明', async () => {
    const { known } = here();
    await allRefused({
      'unknown act': [actOn('explode'), acting({}), 404],
      'proto act': [actOn('__proto__'), acting({}), 404],
      'extra in payload': [actOn('accept'), acting({ note: '好', stage: 'archived' }), 400],
      'extra in envelope': [actOn('accept'), acting({}, { scopes: ['c990101'] }), 400],
      'no payload': [actOn('accept'), { method: 'POST', body: { commandId: randomUUID() } }, 400],
      'no command': [actOn('accept'), { method: 'POST', body: { payload: {} } }, 400],
      'bad command': [actOn('accept'), { method: 'POST', body: { commandId: 'x', payload: {} } }, 400],
      'null payload': [actOn('accept'), acting(null), 400],
      'array payload': [actOn('accept'), acting([]), 400],
      'text payload': [actOn('accept'), acting('x'), 400],
      'seen 0': [actOn('accept'), acting({}, { seen: 0 }), 400],
      'seen 1e300': [actOn('accept'), acting({}, { seen: 1e300 }), 400],
      'seen stale': [actOn('accept'), acting({}, { seen: 999 }), 409],
      'amount 1e9': [actOn('ask_extension'), acting({ amount: 1e9, reason: '需要更多时间' }), 400],
      'amount 0.5': [actOn('ask_extension'), acting({ amount: 0.5, reason: '需要更多时间' }), 400],
      'no such grade': [actOn('grade'), acting({ grade: '__proto__' }), 409],
      'grade constructor': [actOn('grade'), acting({ grade: 'constructor' }), 409],
      'no such pause': [actOn('pause'), acting({ reason: 'toString', note: '说明' }), 409],
      'path with comma': [actOn('dispatch'), acting({ lead: 'c990101,c990102', requirement: '请办' }), 400],
      'path of another county': [actOn('dispatch'), acting({ lead: 'c990102.rs', requirement: '请办' }), 409],
      '21 co-units': [
        actOn('dispatch'),
        acting({ lead: 'c990101.rs', co: Array.from({ length: 21 }, () => 'c990101.zr'), requirement: '请办' }),
        400,
      ],
      'merge into itself': [actOn('merge'), acting({ into: known.code, reason: '重复' }), 409],
      'merge into nothing': [actOn('merge'), acting({ into: '__________', reason: '重复' }), 409],
      'eleven parts': [
        actOn('split'),
        acting({
          parts: Array.from({ length: 11 }, () => ({ title: '一', narrative: '二', kind: 'RT10' })),
          reason: '几件事',
        }),
        400,
      ],
    });
  });

  test('原型键、重复键、坏 JSON、过大的内容、错的内容类型，进不来', async () => {
    const { clerk, raw } = here();
    const commandId = randomUUID();
    const json = (text: string): Sending => ({ method: 'POST', body: text });
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    await allRefused({
      proto: [actOn('accept'), json(`{"commandId":"${commandId}","payload":{},"__proto__":{"seen":1}}`), 400],
      'proto in payload': [actOn('accept'), json(`{"commandId":"${commandId}","payload":{"__proto__":{"a":1}}}`), 400],
      'a constructor': [
        actOn('accept'),
        json(`{"commandId":"${commandId}","payload":{"constructor":{"prototype":{}}}}`),
        400,
      ],
      'not JSON': [actOn('accept'), json('{"commandId"'), 400],
      empty: [actOn('accept'), json(''), 400],
      deep: [actOn('accept'), json(`{"commandId":"${commandId}","payload":${deep}}`), 400],
      'deep note': [actOn('accept'), json(`{"commandId":"${commandId}","payload":{"note":${deep}}}`), 400],
      'text/plain': [actOn('accept'), { ...acting({}), headers: { 'content-type': 'text/plain' } }, 415],
      urlencoded: [
        actOn('accept'),
        { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        415,
      ],
      'no type': [actOn('accept'), { method: 'POST', body: '{}', headers: { 'content-type': '' } }, 415],
      'a form': [actOn('accept'), { method: 'POST', body: new FormData() }, 400],
      'a torn form': [
        actOn('accept'),
        { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } },
      ],
      'a form without boundary': [
        '/api/imports',
        { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } },
      ],
      'a torn upload': [
        '/api/imports',
        {
          method: 'POST',
          body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
        },
      ],
      'upload as JSON': ['/api/imports', { method: 'POST', body: {} }],
      'over 2 MB': ['/api/matters', registering({ narrative: '长'.repeat(800_000) }), 413],
      'a wrong length': [actOn('accept'), { ...acting({}), headers: { 'content-encoding': 'gzip' } }],
    });
    const repeated = `{"commandId":"${randomUUID()}","payload":${JSON.stringify(usual)},"payload":${JSON.stringify({ ...usual, title: '后写的' })}}`;
    const twice = await raw('/api/matters', json(repeated));
    const { matterId } = JSON.parse(twice.text) as { matterId: string };
    expect((await clerk.page(matterId)).title).toBe('后写的');
  });

  test('十万项的列表：不逐项回话，也不拖垮', async () => {
    const { raw } = here();
    const items = (item: string): string => `[${Array.from({ length: 100_000 }, () => item).join(',')}]`;
    const with100k = (item: string): Sending => {
      const { parties: _parties, ...rest } = usual;
      const head = JSON.stringify({ commandId: randomUUID(), payload: rest }).slice(0, -2);
      return { method: 'POST', body: `${head},"parties":${items(item)}}}` };
    };
    for (const item of ['{}', '1', 'null', '{"a":1}']) {
      const answer = await raw('/api/matters', with100k(item));
      refusedWell(item, answer, 400);
      expect(answer.text.length).toBeLessThan(50_000);
    }
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, at]));
    const wide = await raw(actOn('accept'), acting(many));
    refusedWell('50 000 keys', wide, 400);
    expect(wide.text.length).toBeLessThan(50_000);
  });

  test('来自别的网站的提交，不论会话是谁的，一概拒绝', async () => {
    const { server, clerk, raw, known } = here();
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: `${server.url}.evil.example` },
    ];
    for (const headers of foreign) {
      const answer = await raw(actOn('accept'), { ...acting({}), headers });
      expect([headers, refusedWell(JSON.stringify(headers), answer, 403)]).toEqual([headers, 'cross_site']);
    }
    expect((await clerk.page(known.id)).stage).toBe('registered');
  });

  test('范围只出自会话：请求里写什么范围都不作数', async () => {
    const { server, known } = here();
    const settings = { 'jy.scopes': 'c990101', 'jy-scopes': 'c990101', 'x-jy-county': '990101', 'x-scopes': 'c990101' };
    const next = await rawAs(server, 'hchuangkou');
    const query = 'jy.scopes=c990101&scopes=c990101&county=990101&post=county&scope[]=c990101';
    const tried: Promise<Answer>[] = [
      next(`/api/matters/${known.id}`, { headers: settings }),
      next(`/api/matters/${known.id}?${query}`),
    ];
    for (const answer of await Promise.all(tried)) refusedWell('forged', answer, 404);
    const listed = await next(`/api/lists/all?${query}`, { headers: settings });
    expect(listed.text).not.toContain(known.code);
    const post = { method: 'POST', body: { postId: randomUUID(), scopePath: 'c990101' } };
    refusedWell('post', await next('/api/session/post', post), 400);
  });

  test('版本号、年份写得再大也只是没有', async () => {
    const { server, raw } = here();
    const officer = await rawAs(server, 'xitong');
    const hash = 'a'.repeat(64);
    for (const version of ['2147483648', '99999999999999999999', '1e300', '-1', '0', '1.5', 'NaN']) {
      const body = { method: 'POST', body: { hash } };
      refusedWell(version, await officer(`/api/methods/neutral/${version}/publication`, body));
      refusedWell(version, await officer(`/api/calendars/${version}/${version}/approval`, body));
      refusedWell(version, await officer(`/api/calendars/2026/${version}/approval`, body));
    }
    for (const id of ['x', '__proto__', randomUUID()]) {
      for (const path of [`/api/notices/${id}/retry`, `/api/notices/${id}/read`]) {
        refusedWell(path, await officer(path, { method: 'POST', body: {} }));
      }
      for (const path of [`/api/imports/${id}`, `/api/imports/${id}/problems`, `/api/notices/slips/${id}/page`]) {
        refusedWell(path, await raw(path));
      }
    }
    for (const day of ['2026-02-30', '0000-00-00', '99999-01-01', 'tomorrow', '2026-1-1']) {
      const body = { method: 'POST', body: { hash, effectiveFrom: day } };
      refusedWell(day, await officer('/api/methods/neutral/1/publication', body));
    }
  });
});
