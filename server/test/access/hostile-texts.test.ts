import { describe, expect, test } from 'vitest';
import { acting, desk, party, registering } from './desk.ts';
import { refusedWell } from './raw.ts';
import type { Sending } from './raw.ts';

const { here, allRefused } = desk();
const actOn = (act: string, id = here().known.id): string => `/api/matters/${id}/acts/${act}`;

describe('登记时写什么都行，记得下就记下，记不下的说明怎么改', () => {
  test('两万字正好可以，多一字请精简', async () => {
    const { clerk, raw } = here();
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
    const { clerk } = here();
    const title = "𠮷林㛃女士反映『鐵門』👨‍👩‍👧 O'Brien <b>&amp;</b> 100% a_b c\\d";
    const { matterId } = await clerk.register({ title, narrative: `${title}${title}` });
    expect((await clerk.page(matterId)).title).toBe(title);
    for (const word of ['𠮷林㛃', '鐵門', "O'Brien", '<b>&amp;', '100%', 'a_b', 'c\\d', '㛃女', '👨‍👩‍👧']) {
      expect([word, (await clerk.search(word)).lines.map(({ id }) => id)]).toEqual([word, [matterId]]);
    }
  });

  test('记不进数据库的字符：请重新输入', async () => {
    const { raw, nobody, known } = here();
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
    const { clerk } = here();
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
    const { raw } = here();
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
    const { clerk, raw } = here();
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
    const { clerk, raw, known } = here();
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
    const { raw, known } = here();
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
