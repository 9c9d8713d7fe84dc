import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMatterCode } from '../../src/kernel/validators/matter-code.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { Client } from '../client.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { rawAs, rawFrom, refusedWell } from './raw.ts';
import type { Answer, Raw, Sending } from './raw.ts';

let server: TestServer;
let clerk: Client;
let raw: Raw;
let nobody: Raw;
const known = { id: '', code: '', party: '' };

const usual = {
  ...{ title: '工程款', narrative: '工资一直没有结清', nature: 'dispute', kind: 'RT10', channel: 'counter' },
  parties: [{ key: 'a', side: 'applicant', kind: 'person', name: '甲某' }],
};
const registering = (payload: object): Sending => ({
  ...{ method: 'POST', body: { commandId: randomUUID(), payload: { ...usual, ...payload } } },
});
const acting = (payload: unknown, more: object = {}): Sending => ({
  ...{ method: 'POST', body: { commandId: randomUUID(), payload, ...more } },
});
const actOn = (act: string, id = known.id): string => `/api/matters/${id}/acts/${act}`;
const party = (more: object) => ({ key: 'a', side: 'applicant', kind: 'person', name: '甲某', ...more });

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signIn('lchuangkou');
  [raw, nobody] = [await rawAs(server, 'lchuangkou'), rawFrom(server.url)];
  const { matterId, code } = await clerk.register({
    parties: [{ ...usual.parties[0], phone: '13812345678' }] as never,
  });
  const [first] = (await clerk.page(matterId)).parties;
  Object.assign(known, { id: matterId, code, party: first?.id });
}, 120_000);
afterAll(() => server.stop());

/** Every one is refused in words, and the matter is as it was. */
async function allRefused(cases: Readonly<Record<string, [path: string, sending?: Sending, status?: number]>>) {
  const before = await clerk.page(known.id);
  for (const [what, [path, sending, status]] of Object.entries(cases)) {
    refusedWell(what, await raw(path, sending), ...(status === undefined ? [] : [status]));
  }
  expect((await clerk.page(known.id)).version).toBe(before.version);
}

describe('登记时写什么都行，记得下就记下，记不下的说明怎么改', () => {
  test('两万字正好可以，多一字请精简', async () => {
    for (const letter of ['长', '𠮷', '😀']) {
      const narrative = letter.repeat(20_000);
      const { matterId } = await clerk.register({ narrative });
      expect((await clerk.page(matterId)).narrative).toBe(narrative);
      const over = await raw('/api/matters', registering({ narrative: `${narrative}多` }));
      refusedWell(`${letter} × 20001`, over, 400);
      expect(over.text).toContain('最多 20000 个字');
    }
  });

  test('生僻字、繁体字、表情、单引号、尖括号，原样存，原样取，也检索得到', async () => {
    const title = "𠮷林㛃女士反映『鐵門』👨‍👩‍👧 O'Brien <b>&amp;</b> 100% a_b c\\d";
    const { matterId } = await clerk.register({ title, narrative: `${title}${title}` });
    expect((await clerk.page(matterId)).title).toBe(title);
    for (const word of ['𠮷林㛃', '鐵門', "O'Brien", '<b>&amp;', '100%', 'a_b', 'c\\d', '㛃女', '👨‍👩‍👧']) {
      expect([word, (await clerk.search(word)).lines.map(({ id }) => id)]).toEqual([word, [matterId]]);
    }
  });

  test('记不进数据库的字符：请重新输入', async () => {
    const bad = ['\0', '\ud800', '\udfff前'];
    for (const each of bad) {
      const text = `前${each}后`;
      const sendings: Record<string, Sending> = {
        title: registering({ title: text }),
        narrative: registering({ narrative: text }),
        place: registering({ place: text }),
        externalNo: registering({ externalNo: text }),
        name: registering({ parties: [party({ name: text })] }),
        key: registering({ parties: [party({ key: text })] }),
        address: registering({ parties: [party({ address: text })] }),
        safeContact: registering({ parties: [party({ safeContact: text })] }),
        agentPowers: registering({ parties: [party({ agentPowers: text })] }),
      };
      for (const [field, sending] of Object.entries(sendings)) {
        refusedWell(`${field} ${JSON.stringify(each)}`, await raw('/api/matters', sending), 400);
      }
      refusedWell('note', await raw(actOn('accept'), acting({ note: text })), 400);
      refusedWell('pause', await raw(actOn('pause'), acting({ reason: text, note: '说明' })), 400);
      const asked = { party: known.party, field: 'phone', reason: `核对${text}` };
      refusedWell('numbers', await raw(`/api/matters/${known.id}/numbers`, { method: 'POST', body: asked }), 400);
      const who = { method: 'POST', body: { login: text, password: text } };
      refusedWell('login', await nobody('/api/session', who), 400);
    }
    const check = await raw('/api/methods/check', { method: 'POST', body: { text: 'a: "\\0"' } });
    expect(check.status).toBe(200);
    for (const path of ['/api/search?q=%00', '/api/search?q=ab%00cd', '/api/matters/%00', '/api/lists/all?after=%00']) {
      refusedWell(path, await raw(path));
    }
    for (const path of [
      '/api/search?q=%ED%A0%80',
      '/api/search?q=%E0%A4%A',
      '/api/matters/%E0%A4%A',
      '/api/lists/%FF',
    ]) {
      expect([path, (await raw(path)).status < 500]).toEqual([path, true]);
    }
  });

  test('二百名当事人可以，二百零一名不行；序号重复、代理自己、互相代理、代理不存在的人，都请改正', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      party({ key: `k${at}`, name: `第${at}人`, phone: '13812345678' }),
    );
    const { matterId } = await clerk.register({ parties: many as never });
    expect((await clerk.page(matterId)).parties).toHaveLength(200);
    await allRefused({
      '201 parties': ['/api/matters', registering({ parties: [...many, party({ key: 'z' })] }), 400],
      'no party': ['/api/matters', registering({ parties: [] }), 400],
      'same key': ['/api/matters', registering({ parties: [party({}), party({ name: '乙某' })] }), 409],
      'for oneself': ['/api/matters', registering({ parties: [party({ agentFor: 'a' })] }), 409],
      'for nobody': ['/api/matters', registering({ parties: [party({ agentFor: 'x' })] }), 409],
      'for one another': [
        '/api/matters',
        registering({ parties: [party({ agentFor: 'b' }), party({ key: 'b', agentFor: 'a' })] }),
        409,
      ],
      'six representatives': [
        '/api/matters',
        registering({ parties: many.slice(0, 6).map((each) => ({ ...each, representative: true })) }),
        409,
      ],
    });
  });

  test('证件与电话：写得出的各种写法都认，写错的说错在哪里', async () => {
    const good: object[] = [
      { idNumber: '110101900307123' },
      { idNumber: '11010519491231002x' },
      { phone: '０１０－８８８８　８８８８' },
      { phone: '+86 138 1234 5678' },
      { phone: '0912-7654321 转 8' },
      { phone: '12345' },
      { kind: 'organisation', name: '某公司', idNumber: '91350100m000100y43' },
      { name: '匿名', phone: '', idNumber: '' },
    ];
    for (const each of good) {
      const { status, text } = await raw('/api/matters', registering({ parties: [party(each)] }));
      expect([each, status, text]).toEqual([each, 201, expect.any(String)]);
    }
    const bad: object[] = [
      { idNumber: '110105194912310021' },
      { idNumber: '11010519491331002X' },
      { idNumber: '1101051949123' },
      { phone: '1381234567' },
      { phone: '138****5678' },
      { phone: '88888888' },
      { kind: 'organisation', name: '某公司', idNumber: '91350100M000100Y44' },
    ];
    for (const each of bad) {
      const answer = await raw('/api/matters', registering({ parties: [party(each)] }));
      expect([each, refusedWell(JSON.stringify(each), answer, 409)]).toEqual([each, 'bad_party']);
    }
  });

  test('脚本写在哪里都只是字：回执和通知单里没有它', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { matterId } = await clerk.register({
      ...{ title: script, narrative: script, place: script, externalNo: '<svg onload=1>' },
      parties: [party({ name: script.slice(0, 60), safeContact: script, address: script })] as never,
    });
    await clerk.act(matterId, 'accept', { note: script });
    await clerk.act(matterId, 'grade', { grade: 'general', reason: script });
    await clerk.act(matterId, 'dispatch', { lead: 'c990101.rs', requirement: script });
    const { slips } = (await clerk.get<{ slips: { id: string; page: string }[] }>('/notices/slips')).body;
    const pages = [`/api/matters/${matterId}/receipt`, ...slips.map(({ page }) => page)];
    expect(pages.length).toBeGreaterThan(2);
    for (const path of pages) {
      const { status, text, type } = await raw(path);
      expect([path, status, type]).toEqual([path, 200, 'text/html; charset=utf-8']);
      expect(text).not.toMatch(/<script|onerror|onload/);
    }
  });
});

describe('检索框里写什么都行', () => {
  test('通配符只是字；一个字请再写一个；超长请缩短', async () => {
    for (const q of [
      '%',
      '_',
      '%%',
      '__',
      '\\',
      '\\\\',
      "'",
      "''",
      '" or 1=1 --',
      '& | ! ()',
      ':*',
      '<->',
      ' ',
      '　',
      '()',
      'ZZ',
    ]) {
      const answer = await raw(`/api/search?q=${encodeURIComponent(q)}`);
      expect([q, answer.status, answer.text]).toEqual([q, 200, expect.any(String)]);
      if (q.trim() !== '') expect([q, JSON.parse(answer.text)]).toEqual([q, expect.objectContaining({ lines: [] })]);
    }
    expect((await clerk.search('工')).empty).toContain('两个字');
    const spaced = await clerk.search(`  ${known.code.toLowerCase().replaceAll('-', ' ')} `);
    expect(spaced.lines.map(({ id }) => id)).toEqual([known.id]);
    refusedWell('101 letters', await raw(`/api/search?q=${'长'.repeat(101)}`), 400);
    expect((await raw(`/api/search?q=${'𠮷'.repeat(50)}`)).status).toBe(200);
  });

  test('坏的游标、页长、清单名，都说明怎么办', async () => {
    const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const cursors = ['x', 'null', cursor(null), cursor([]), cursor([1, 2]), cursor(['a', 'b']), cursor({})].concat(
      [cursor(['2026-01-01', 'x']), cursor(['infinity', known.id, 1]), cursor(["'", known.id]), cursor([null, null])],
      [cursor(['2026-13-45T99:00:00Z', known.id]), cursor([[], {}])],
    );
    for (const after of cursors) {
      for (const list of ['all', 'open']) {
        const answer = await raw(`/api/lists/${list}?after=${encodeURIComponent(after)}`);
        expect([after, answer.status < 500, answer.text]).toEqual([after, true, expect.any(String)]);
        if (answer.status !== 200) refusedWell(after, answer, 400);
      }
    }
    await allRefused({
      'limit 0': ['/api/lists/all?limit=0', {}, 400],
      'limit -1': ['/api/lists/all?limit=-1', {}, 400],
      'limit 1e9': ['/api/lists/all?limit=1000000000', {}, 400],
      'limit NaN': ['/api/lists/all?limit=abc', {}, 400],
      'limit twice': ['/api/lists/all?limit=1&limit=2', {}, 400],
      'q twice': ['/api/search?q=a&q=b', {}, 400],
      'no list': ['/api/lists/everything', {}, 400],
      'proto list': ['/api/lists/__proto__', {}, 400],
      'constructor list': ['/api/lists/constructor', {}, 400],
    });
  });
});

describe('地址、动作、命令', () => {
  test('编码写成小写、全角、少了连字符，仍是那件事项；校验位不对就是没有', async () => {
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
    const commandId = randomUUID();
    const json = (text: string): Sending => ({ method: 'POST', body: text });
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    await allRefused({
      proto: [actOn('accept'), json(`{"commandId":"${commandId}","payload":{},"__proto__":{"seen":1}}`), 400],
      'proto in payload': [actOn('accept'), json(`{"commandId":"${commandId}","payload":{"__proto__":{"a":1}}}`), 400],
      constructor: [
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
