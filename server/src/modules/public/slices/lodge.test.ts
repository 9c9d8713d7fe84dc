import type { MatterPage, NoticesView } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser } from '../../../../test/as-superuser.ts';
import { askSuperuser } from '../../../../test/access/truth.ts';
import type { Client } from '../../../../test/client.ts';
import { formOf, phone } from '../../../../test/phone.ts';
import type { Shown } from '../../../../test/phone.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';
import { instant } from '../../../kernel/local-date.ts';

let server: TestServer;
let clerk: Client;
const faults: unknown[] = [];
const said = { said: '楼上漏水半个月了，找了三次都不修。', township: 'c990101.t01', place: '新安社区三栋' };

beforeAll(async () => {
  const now = () => instant('2026-03-02T09:00:00+08:00');
  server = await startTestServer({ now, debug: (error) => void faults.push(error) });
  clerk = await server.signIn('lchuangkou');
});
afterAll(() => server.stop());

const lodgeForm = (): Promise<Shown> => phone(server.url).open('/p/lodge');
const codeOn = ({ text }: Shown): string => /ZZ-[\d-]{30,}/.exec(text)?.[0] ?? '';
const countOf = async (table: string): Promise<number> =>
  (await askSuperuser<{ n: number }>(server.superuserUrl, `select count(*)::int as n from ${table}`))[0]?.n ?? -1;
async function lodged(more: Record<string, string> = {}): Promise<Shown> {
  const mine = phone(server.url);
  return mine.fill(await mine.open('/p/lodge'), { ...said, ...more });
}

describe('群众在手机上登记', () => {
  test('一句话加一个地方：得到编码、二维码和凭证，时钟走起来，本镇窗口看得到、收到通知', async () => {
    const receipt = await lodged({ phone: '13900001234' });
    expect([receipt.status, receipt.path]).toEqual([200, expect.stringMatching(/^\/p\/m\/[0-9a-f-]{36}\/receipt$/)]);
    expect(receipt.text).toContain('2026年3月4日之前告诉您受理不受理');
    expect(receipt.text).toMatch(/查询凭证（[^）]*） (?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}/);
    expect(receipt.html).toContain('<svg');
    const code = codeOn(receipt);
    const [line] = (await clerk.list('to_accept')).lines.filter((each) => each.code === code);
    expect(line).toMatchObject({ title: '楼上漏水半个月了，找了三次都不修', place: '柳塘镇新安社区 三栋' });
    const page = await clerk.page(code);
    expect(page).toMatchObject({ answerable: '柳塘镇综治中心', firstReceiver: '群众自己登记', channelLabel: '网上' });
    expect(page.clocks).toMatchObject([{ kind: 'accept', status: 'running', dueDay: '2026-03-04' }]);
    expect(page.timeline[0]).toMatchObject({ label: '登记', actor: '当事人本人', unit: '凭网上登记的回执' });
    const { notices } = (await clerk.get<NoticesView>('/notices')).body;
    expect(notices.map(({ text }) => text)).toContain(`群众在公众页登记，待受理，2026-03-04 前决定：事项 ${code}`);
  });

  test('不知道在哪里的，由县级中心负责；反映工作人员的也直接交县级中心，乡镇看不到', async () => {
    const county = await server.signIn('xianzhuren');
    const nowhere = codeOn(await lodged({ township: '', place: '高速路口' }));
    const accusing = codeOn(await lodged({ accusation: 'yes' }));
    for (const code of [nowhere, accusing]) {
      expect((await county.page(code)).owner.path).toBe('c990101.zx');
      expect((await clerk.get(`/matters/${code}`)).status).toBe(404);
    }
    expect((await county.page(accusing)).natureLabel).toBe('检举控告');
  });

  test('替别人反映：当事人、代为反映的人、对方各是各的', async () => {
    const code = codeOn(
      await lodged({
        behalf: 'yes',
        person: '王奶奶',
        name: '小李',
        relation: '邻居',
        phone: '13900004321',
        other: '某物业公司',
        otherIsUnit: 'yes',
      }),
    );
    const { parties } = await clerk.page(code);
    expect(parties.map(({ side, name, kind, phone: number }) => [side, name, kind, number])).toEqual(
      expect.arrayContaining([
        ['applicant', '王奶奶', 'person', null],
        ['applicant', '小李', 'person', '139****4321'],
        ['respondent', '某物业公司', 'organisation', null],
      ]),
    );
  });

  test('填错的一次说全，写过的一个字不少，什么也没有登记', async () => {
    const before = await countOf('matter');
    const typed = { ...said, said: '漏', phone: '139', name: '赵小满', behalf: 'yes', accusation: 'yes' };
    const back = await lodged(typed);
    expect([back.status, await countOf('matter')]).toEqual([422, before]);
    expect(back.html).toMatch(/<title>[\s\S]*?有要改正的地方/);
    expect(back.text).toContain('有 2 处要改正，您写的都还在');
    for (const field of ['said', 'phone'])
      expect(back.html).toMatch(new RegExp(`href="#${field}"[\\s\\S]*id="${field}"`));
    expect(formOf(back.html).fields).toMatchObject(typed);
  });

  test('连按两次是一件事；两次得到的回执都能打开同一件；换了内容再按，会问清楚', async () => {
    const before = await countOf('matter');
    const [one, two] = [phone(server.url), phone(server.url)];
    const form = await one.open('/p/lodge');
    const [first, second] = await Promise.all([one.fill(form, said), two.fill(form, said)]);
    expect(codeOn(first)).toBe(codeOn(second));
    expect(await countOf('matter')).toBe(before + 1);
    for (const [who, { path }] of [
      [one, first],
      [two, second],
    ] as const)
      expect((await who.open(path.replace('/receipt', ''))).text).toContain('我反映的事');
    const other = await one.fill(form, { ...said, said: '另外一件：路灯不亮' });
    expect([other.status, await countOf('matter')]).toEqual([422, before + 1]);
    expect(other.text).toContain('如果这是另外一件事，请再按一次提交');
    expect(codeOn(await one.fill(other, {}))).not.toBe(codeOn(first));
  });

  test('请留空的一栏填了不收；别的网站替人提交的不收；不像表单的不收', async () => {
    const before = await countOf('matter');
    const trapped = await lodged({ homepage: 'http://spam' });
    expect([trapped.status, trapped.text.includes('这一栏请留空')]).toEqual([422, true]);
    const form = await lodgeForm();
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) expect((await phone(server.url).fill(form, said, headers)).status).toBe(403);
    const json = await phone(server.url).send('/p/lodge', said, { 'content-type': 'application/json' });
    expect([json.status, await countOf('matter')]).toEqual([415, before]);
  });

  test('写进来的脚本只是字，在本人的页面、窗口的页面上都是', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)></textarea>&amp;';
    const receipt = await lodged({ said: `漏水 ${evil}`, name: evil.slice(0, 50), place: evil });
    const wrong = await lodged({ said: `漏水 ${evil}`, phone: evil.slice(0, 30), place: evil });
    for (const { html, text } of [receipt, wrong]) {
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(text).not.toContain('undefined');
    }
    expect(formOf(wrong.html).fields['said']).toBe(`漏水 ${evil}`);
    expect(receipt.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  test('服务器出错：写的都还在，好了再按一次，登记成一件', async () => {
    const before = await countOf('matter');
    const mine = phone(server.url);
    const form = await mine.open('/p/lodge');
    await asSuperuser(server.superuserUrl, 'alter table matter_text rename to matter_text_away');
    const failed = await mine.fill(form, { ...said, name: '赵小满' });
    await asSuperuser(server.superuserUrl, 'alter table matter_text_away rename to matter_text');
    expect([failed.status, faults.length]).toEqual([500, 1]);
    expect(failed.text).toContain('您写的都还在');
    expect(failed.text).toContain(said.said);
    expect(formOf(failed.html).fields).toMatchObject({ ...said, name: '赵小满' });
    expect(await countOf('matter')).toBe(before);
    expect(codeOn(await mine.fill(failed, {}))).toMatch(/^ZZ-/);
    expect(await countOf('matter')).toBe(before + 1);
  });
});

describe('窗口登记的，回执上也有凭证', () => {
  const issue = (who: Client, matter: string, revokeEarlier = false) =>
    who.send<{ html: string }>('POST', `/matters/${matter}/receipt`, { revokeEarlier });
  const passOn = (html: string): string => /(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}/.exec(html)?.[0] ?? '';

  test('打印一次是一张凭证，凭它打开的就是这一件；谁打印的，写在查看记录里，也写在用它办的每一步旁边', async () => {
    const { matterId, code } = await clerk.register({ title: '院墙之争', narrative: '邻居占了半尺。' });
    const { status, body } = await issue(clerk, matterId);
    expect([status, body.html.includes('查询凭证')]).toEqual([200, true]);
    const mine = phone(server.url);
    const own = await mine.open(`/p/t/990101/${passOn(body.html).replaceAll(' ', '').toLowerCase()}`);
    expect(own.text).toContain(code);
    expect(own.path).not.toContain(passOn(body.html).replaceAll(' ', ''));
    const base = own.path;
    await mine.fill(await mine.open(`${base}/acts/person_add`), { words: '昨天又砌高了一层' });
    const entry = (await clerk.page(matterId)).timeline.at(-1) as MatterPage['timeline'][number];
    expect(entry).toMatchObject({ label: '补充情况', actor: '当事人本人', unit: '凭 李小雨 2026-03-02 签发的回执' });
    const [log] = await askSuperuser<{ reason: string }>(
      server.superuserUrl,
      `select reason from view_log where matter_id = '${matterId}' and fields[1] like 'pass/%'`,
    );
    expect(log?.reason).toBe('打印带查询凭证的回执');
  });

  test('另发回执可以让先前的作废；别处的人发不了，也看不出有没有这件事', async () => {
    const { matterId } = await clerk.register({ title: '作废一件' });
    const first = passOn((await issue(clerk, matterId)).body.html);
    const mine = phone(server.url);
    const own = await mine.open(`/p/t/990101/${first}`);
    const second = passOn((await issue(clerk, matterId, true)).body.html);
    expect([(await mine.open(own.path)).status, (await phone(server.url).open(`/p/t/990101/${first}`)).status]).toEqual(
      [403, 404],
    );
    expect((await phone(server.url).open(`/p/t/990101/${second}`)).text).toContain('我反映的事');
    const elsewhere = await server.signIn('hchuangkou');
    const [there, none] = [
      await issue(elsewhere, matterId),
      await issue(elsewhere, '11111111-1111-4111-8111-111111111111'),
    ];
    expect([there.status, there.body]).toEqual([404, none.body]);
    expect((await issue(await server.signIn('duban'), matterId)).status).toBe(403);
  });
});

test('一个地址来得太多：说清楚等多久，表单里的都还在，等一会儿再按就行', async () => {
  const small = await startTestServer({ limits: { scarcePerTenMinutes: 2 } });
  try {
    const mine = phone(small.url);
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await mine.fill(await mine.open('/p/lodge'), said));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    const refused = answers.at(-1) as Shown;
    expect(refused.text).toMatch(/请 \d+ 秒后再试/);
    expect(formOf(refused.html)).toMatchObject({ action: '/p/lodge', fields: said });
    const digits = { code: codeOn(answers[0] as Shown), digits: '0000' };
    expect((await mine.send('/p/follow', digits)).status).toBe(429);
  } finally {
    await small.stop();
  }
});
