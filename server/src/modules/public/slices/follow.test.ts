import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askSuperuser } from '../../../../test/access/truth.ts';
import type { Client } from '../../../../test/client.ts';
import { phone } from '../../../../test/phone.ts';
import type { Shown } from '../../../../test/phone.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';
import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import { localDate } from '../../../kernel/local-date.ts';

let server: TestServer;
let clerk: Client;
let director: Client;
let now: Instant;
const at = (text: string): void => void (now = instant(`${text}+08:00`));

beforeAll(async () => {
  at('2026-03-02T09:00:00');
  server = await startTestServer({ now: () => now });
  [clerk, director] = [await server.signIn('lchuangkou'), await server.signIn('xianzhuren')];
});
afterAll(() => server.stop());
beforeEach(() => at('2026-03-02T09:00:00'));

const person = { side: 'applicant' as const, kind: 'person' as const };
const narrative = '工地三个月没有发工资，老板叫钱大有。';
/** 留了电话的一件. */
async function told(
  last4 = '1234',
  more: Parameters<Client['register']>[0] = {},
): Promise<{ matterId: string; code: string }> {
  const parties = [{ key: 'a', name: '张建国', phone: `1390000${last4}`, ...person }];
  return clerk.register({ title: '讨要工资', narrative, parties, ...more });
}
const asked = (code: string, digits: string): Promise<Shown> => phone(server.url).send('/p/follow', { code, digits });
const nowhere = makeMatterCode({ area12: '990101101000', day: localDate('2026-03-02'), seq: 99_991 });

describe('凭编码和电话后四位', () => {
  test('只看到办到哪一步、日期、找谁问；没有内容、没有姓名、没有单位里的人', async () => {
    const { matterId, code } = await told();
    await clerk.act(matterId, 'accept', { note: '内部意见不外露' });
    await clerk.act(matterId, 'grade', { grade: 'general' });
    const mine = phone(server.url);
    const stage = await mine.send('/p/follow', { code: code.toLowerCase().replaceAll('-', ' '), digits: '１２３４' });
    expect([stage.status, stage.path]).toEqual([200, expect.stringMatching(/^\/p\/f\/[0-9a-f-]{36}$/)]);
    for (const words of ['已受理', '2026年3月2日登记', '2026年3月17日之前办完并答复您', '柳塘镇综治中心', '0990-5550'])
      expect(stage.text).toContain(words);
    for (const word of ['张建国', '钱大有', '讨要工资', '工地', '李小雨', '内部意见', '139', '一般', matterId])
      expect([word, stage.html.includes(word)]).toEqual([word, false]);
    expect((await mine.open(stage.path)).text).toContain('已受理');
    await mine.open(`${stage.path}/leave`);
    expect((await mine.open(stage.path)).status).toBe(403);
  });

  test('编码没有的、尾号不对的、匿名的、设了回避的、检举控告的、歇着的，答复一字不差', async () => {
    const right = await told('1111');
    const anonymous = await clerk.register({ title: '匿名', parties: [{ key: 'a', name: '匿名', ...person }] });
    const accusing = await told('1111', { nature: 'accusation' });
    const walled = await told('1111', { nature: 'complaint' });
    await clerk.act(walled.matterId, 'set_wall', { units: ['c990101.ga'], staff: [], reason: '反映的是该局人员' });
    const resting = await told('1111');
    for (let n = 0; n < 5; n += 1) await asked(resting.code, '0000');
    const answers = await Promise.all(
      [
        [nowhere, '1111'],
        [right.code, '2222'],
        [anonymous.code, '1111'],
        [accusing.code, '1111'],
        [walled.code, '1111'],
        [resting.code, '1111'],
        ['ZZ-110101101000-20260302-00001-00'.replace(/00$/, checkOf('110101101000')), '1111'],
      ].map(async ([code = '', digits = '']) => {
        const { status, html } = await asked(code, digits);
        return [status, html.replaceAll(code, 'CODE')];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(422);
    expect((await asked(right.code, '1111')).status).toBe(200);
  });

  test('连错五次，对的也查不到，同时来的也一样；十五分钟之后又可以；没有的编码也照样计数', async () => {
    const { code } = await told('3333');
    const wrong = await Promise.all(
      ['0001', '0002', '0003', '0004', '0005', '0006', '0007'].map((digits) => asked(code, digits)),
    );
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([422]));
    expect((await asked(code, '3333')).status).toBe(422);
    at('2026-03-02T09:14:00');
    expect((await asked(code, '3333')).status).toBe(422);
    at('2026-03-02T09:16:00');
    expect((await asked(code, '3333')).status).toBe(200);
    for (let n = 0; n < 5; n += 1) await asked(nowhere, '0000');
    const tries = await askSuperuser<{ failed: number; key: string }>(
      server.superuserUrl,
      `select failed, encode(key, 'escape') as key from follow_try where failed >= 5`,
    );
    expect(tries.length).toBeGreaterThan(0);
    expect(JSON.stringify(tries)).not.toContain('ZZ-');
    at('2026-03-04T09:00:00');
    await asked(nowhere, '0000');
    const [left] = await askSuperuser<{ n: number }>(server.superuserUrl, 'select count(*)::int as n from follow_try');
    expect(left?.n).toBe(1);
  });

  test('编码抄错一位，当场说是哪里像是错了；尾号不是四位的，也当场说', async () => {
    const { code } = await told();
    const typo = await asked(
      code.replace(/\d\d$/, (pair) => String((Number(pair) + 1) % 100).padStart(2, '0')),
      '12',
    );
    expect([typo.status, typo.text.includes('校验位不对'), typo.text.includes('请填写四位数字')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(typo.html).toContain('id="code"');
  });
});

const checkOf = (area: string): string =>
  makeMatterCode({ area12: area, day: localDate('2026-03-02'), seq: 1 }).slice(-2);

describe('凭证与到访', () => {
  const passOf = async (matterId: string): Promise<string> => {
    const { body } = await clerk.send<{ html: string }>('POST', `/matters/${matterId}/receipt`, {
      revokeEarlier: false,
    });
    return (/(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}/.exec(body.html)?.[0] ?? '').replaceAll(' ', '');
  };

  test('照着凭证输也能打开，输错一个字母打不开；凭证不留在地址里，库里也没有', async () => {
    const { matterId } = await told();
    const pass = await passOf(matterId);
    const typed = pass.toLowerCase().replace(/(.{5})/g, '$1 ');
    const own = await phone(server.url).send('/p/follow/pass', { pass: typed, county: '' });
    expect([own.status, own.text.includes('讨要工资') || own.text.includes('工地三个月')]).toEqual([200, true]);
    expect(own.path).not.toContain(pass);
    const bent = `${pass.slice(0, -1)}${pass.endsWith('0') ? '1' : '0'}`;
    expect((await phone(server.url).send('/p/follow/pass', { pass: bent, county: '' })).status).toBe(422);
    expect((await phone(server.url).open(`/p/t/990101/${bent}`)).status).toBe(404);
    expect((await phone(server.url).open(`/p/t/990102/${pass}`)).status).toBe(404);
    const [dump] = await askSuperuser<{ rows: string }>(
      server.superuserUrl,
      `select string_agg(p::text, '') as rows from matter_pass p`,
    );
    expect(dump?.rows).not.toContain(pass);
  });

  test('别人的到访打不开这一件：换地址、改 cookie、过一小时、按过离开，都只说已经关闭', async () => {
    const [one, two] = [await told(), await told()];
    const [mine, theirs] = [phone(server.url), phone(server.url)];
    const own = await mine.open(`/p/t/990101/${await passOf(one.matterId)}`);
    const other = await theirs.open(`/p/t/990101/${await passOf(two.matterId)}`);
    const stolen = mine.cookies()[0];
    const tries: [string, string][] = [
      [other.path, `jieyou_visit=${stolen?.value}`],
      [own.path, `jieyou_visit=${stolen?.value.slice(0, -4)}AAAA`],
      [own.path, 'jieyou_visit=x'],
      [own.path, ''],
    ];
    for (const [path, cookie] of tries) {
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie } });
      expect([path, answer.status, (await answer.text()).includes('讨要工资')]).toEqual([path, 403, false]);
    }
    at('2026-03-02T09:59:00');
    expect((await mine.open(own.path)).status).toBe(200);
    at('2026-03-02T10:58:00');
    expect((await mine.open(own.path)).status).toBe(200);
    at('2026-03-02T11:59:00');
    const late = await mine.fill(
      {
        ...own,
        html: `<form method="post" action="${own.path}/acts/person_add"><input type="hidden" name="key" value="k"></form>`,
      },
      { words: '写了半天的话' },
    );
    expect([late.status, late.text.includes('写了半天的话')]).toEqual([403, true]);
    at('2026-03-02T09:00:00');
    const left = await theirs.open(`${other.path}/leave`);
    expect([left.status, left.headers.get('referrer-policy')]).toEqual([303, 'no-referrer']);
    expect((await theirs.open(other.path)).status).toBe(403);
  });

  test('答复都不许留存，不把来处告诉别的网站，不许装进别人的框里', async () => {
    const { matterId } = await told();
    const mine = phone(server.url);
    const own = await mine.open(`/p/t/990101/${await passOf(matterId)}`);
    for (const path of ['/p', '/p/lodge', '/p/follow', own.path, `${own.path}/receipt`, '/p/none']) {
      const { headers, status } = await mine.open(path);
      expect([path, status]).toEqual([path, path === '/p/none' ? 404 : 200]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:/);
    }
    expect((await director.get('/desk')).status).toBe(200);
  });
});
