import type { PeopleFound, PeopleLog, SearchPage } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSuperuser } from '../../../../test/access/truth.ts';
import type { Client, Reply, Words } from '../../../../test/client.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';

let server: TestServer;
let [clerk, neighbour, labour]: Client[] = [];
const ids: Record<string, { matterId: string; code: string }> = {};

const phone = '13912340987';
const person = { key: 'a', side: 'applicant', kind: 'person', name: '欧阳 㛃㛃', phone } as const;

beforeAll(async () => {
  server = await startTestServer();
  [clerk, neighbour, labour] = [
    await server.signIn('lchuangkou'),
    await server.signIn('hchuangkou'),
    await server.signIn('renshe'),
  ];
  ids['wall'] = await by(clerk).register({
    title: '院墙倒向邻家',
    narrative: `东侧院墙斜了三十公分，多次协商没有结果。联系电话${phone}，身份证11010519491231002X。`,
    place: '桥头村三组',
    externalNo: 'ZX-2026/00042',
    parties: [person],
  });
  ids['wage'] = await by(clerk).register({
    title: 'ＡＢＣ服饰厂拖欠工资',
    narrative: '在𠮷林㛃厂做工，欠发三个月工资，合计１２８００元。',
  });
  ids['next'] = await by(neighbour).register({
    title: '河口的院墙',
    narrative: '只有河口知道的蒹葭渡口。',
    parties: [person],
  });
  await by(clerk).act(ids['wage'].matterId, 'accept');
  await by(clerk).act(ids['wage'].matterId, 'grade', { grade: 'general' });
  await by(clerk).act(ids['wage'].matterId, 'dispatch', { lead: 'c990101.rs', requirement: '请核实' });
}, 120_000);
afterAll(() => server.stop());

const by = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody has signed in yet');
  return client;
};
const find = async (query: string, client = clerk): Promise<SearchPage> =>
  (await by(client).get<SearchPage>(`/search?q=${encodeURIComponent(query)}`)).body;
const foundBy = async (query: string, client = clerk): Promise<string[]> =>
  (await find(query, client)).lines.map(({ id }) => Object.keys(ids).find((key) => ids[key]?.matterId === id) ?? id);
/** `标题：院【墙倒】向邻家`. */
const why = async (query: string): Promise<string[]> =>
  (await find(query)).lines.flatMap((line) =>
    line.why.map(
      ({ label, parts }) => `${label}：${parts.map(({ text, hit }) => (hit ? `【${text}】` : text)).join('')}`,
    ),
  );

describe('按文字查', () => {
  test.each([
    ['两个字', '墙倒', ['wall']],
    ['生僻字', '𠮷林', ['wage']],
    ['全角半角、大小写一样', 'abc服饰', ['wage']],
    ['全角写的也一样', 'ＡＢＣ　１２８００元', ['wage']],
    ['几个词都要有', '院墙 协商', ['wall']],
    ['其中一个没有就没有', '院墙 工资', []],
    ['几个词里的单字也算', '工资 厂', ['wage']],
    ['词要连着', '院墙邻家', []],
    ['事发地', '桥头村三组', ['wall']],
    ['外部编号，怎么写都认', 'zx202600042', ['wall']],
    ['外部编号照原样写', 'ZX-2026/00042', ['wall']],
  ])('%s：%s', async (_, query, expected) => expect(await foundBy(query)).toEqual(expected));

  test('说得出因何找到，找到的字标出来，号码打码', async () => {
    expect(await why('墙倒')).toEqual(['标题：院【墙倒】向邻家']);
    expect(await why('联系电话')).toEqual([
      expect.stringMatching(/^诉求内容：.*【联系电话】139\*{4}0987，身份证110105\*{8}002X。$/),
    ]);
    expect(await why('拖欠工资 １２８００')).toEqual([
      '标题：ＡＢＣ服饰厂【拖欠工资】',
      expect.stringContaining('【12800】'),
    ]);
    expect(await why('zx202600042')).toEqual(['外部编号：【ZX-2026/00042】']);
  });

  test('写在叙述里的电话和证件号，不论写几位都查不到，也不显示', async () => {
    for (const digits of ['1391234', '0987', '340987', '19491231', '11010519']) {
      expect([digits, await foundBy(digits)]).toEqual([digits, []]);
    }
    const whole = await find(phone);
    expect(whole).toMatchObject({ lines: [], person: true, empty: expect.stringContaining('查人') });
    expect(JSON.stringify(await find('院墙'))).not.toMatch(/13912340987|19491231/);
  });

  test('查不到的，说明为什么', async () => {
    expect((await find('墙')).empty).toContain('至少写两个字');
    expect((await find('从来没有的事')).empty).toContain('职责范围内没有找到含「从来没有的事」的事项');
    expect((await find('')).empty).toContain('请写要找的内容');
  });

  test('内容改了，按新的查得到，按旧的查不到；抹去的查不到，编码还在', async () => {
    const { matterId, code } = await by(clerk).register({ title: '水井干涸', narrative: '三口水井都没有水了。' });
    await by(clerk).act(matterId, 'correct', { title: '机井损坏', narrative: '抽水机坏了。', reason: '写错了' });
    expect(await foundBy('水井干涸')).toEqual([]);
    expect(await foundBy('机井损坏')).toEqual([matterId]);
    await askSuperuser(server.superuserUrl, `delete from matter_text where matter_id = '${matterId}'`);
    expect(await foundBy('机井损坏')).toEqual([]);
    expect(await foundBy(code.slice(-20))).toEqual([matterId]);
  });
});

describe('按编码、文号、单位查', () => {
  test('完整编码直接到那件事项；写错校验位的，说出来并给出只差校验位的那件', async () => {
    const { matterId, code } = ids['wall'] ?? { matterId: '', code: '' };
    expect(await find(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ open: matterId });
    const wrong = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
    const page = await find(wrong);
    expect(page).toMatchObject({ open: null, notice: expect.stringContaining('校验位不对') });
    expect(page.lines.map(({ id }) => id)).toEqual([matterId]);
  });

  test('编码的一部分：中间的日期序号，末尾几位', async () => {
    const { code = '' } = ids['wall'] ?? {};
    const [, , day, serial, check] = code.split('-');
    for (const part of [`${day}-${serial}`, `${serial}${check}`, `${day}${serial}${check}`, code.slice(0, 30)]) {
      expect([part, await foundBy(part)]).toEqual([part, ['wall']]);
      expect((await why(part))[0]).toMatch(/^事项编码：.*【/);
    }
  });

  test('工单的文号，括号怎么写都认', async () => {
    const [order] = (await by(clerk).page(ids['wage']?.matterId ?? '')).orders;
    const number = order?.number ?? '';
    for (const typed of [number, number.replace('〔', '[').replace('〕', ']'), number.replace(/^\D+/, '')]) {
      expect([typed, await foundBy(typed)]).toEqual([typed, ['wage']]);
    }
    expect(await why(number)).toEqual([`文号：【${number}】`]);
  });

  test('督办单的文号', async () => {
    await by(labour).act(ids['wage']?.matterId ?? '', 'receive');
    const director = await server.signIn('lzhuren');
    await director.act(ids['wage']?.matterId ?? '', 'urge', { requirement: '请尽快办理' });
    const page = await director.page(ids['wage']?.matterId ?? '');
    const number = /\S+督办〔\d+〕\d+号/.exec(page.timeline.flatMap(({ says }) => says).join(' '))?.[0] ?? '';
    expect(number).toContain('督办');
    expect([await foundBy(number), await why(number)]).toEqual([['wage'], [`文号：【${number}】`]]);
  });

  test('承办单位、责任单位、乡镇', async () => {
    expect(await foundBy('人社局')).toEqual(['wage']);
    expect(await why('人社局')).toEqual([expect.stringMatching(/^承办单位：【清溪县人力资源和社会保障局】/)]);
    expect(await foundBy('人社局', labour)).toEqual(['wage']);
    expect((await foundBy('柳塘镇')).toSorted()).toEqual(expect.arrayContaining(['wage', 'wall']));
    expect(await foundBy('河口镇')).toEqual([]);
  });
});

describe('别处的事项', () => {
  test('查不到，数不到，与根本没有的一字不差', async () => {
    const said = (page: SearchPage, word: string): string =>
      JSON.stringify({ ...page, asOf: '' }).replaceAll(word, '□');
    const { code = '' } = ids['next'] ?? {};
    for (const [hidden, none] of [
      ['蒹葭渡口', '蒹葭渡头'],
      [code.slice(3, 30), `${code.slice(3, 24)}99998`],
    ] as const) {
      expect(said(await find(hidden), hidden)).toBe(said(await find(none), none));
    }
    expect(await foundBy('蒹葭渡口', neighbour)).toEqual(['next']);
    const director = await server.signIn('xianzhuren');
    expect(await foundBy('院墙', director)).toEqual(expect.arrayContaining(['wall', 'next']));
  });
});

const seek = (client: Client | undefined, body: object): Promise<Reply<PeopleFound & Words>> =>
  by(client).send('POST', '/search/people', { purpose: 'progress', words: '本人到窗口询问进度', ...body });

describe('查人', () => {
  test('全名、电话、证件号，只在自己的范围内；姓名里的空格不碍事', async () => {
    for (const [kind, value] of [
      ['name', '欧阳㛃㛃'],
      ['phone', '139 1234 0987'],
      ['phone', '＋８６１３９１２３４０９８７'],
    ] as const) {
      const { status, body } = await seek(clerk, { kind, value });
      expect([value, status, body.lines.map(({ id }) => id)]).toEqual([value, 200, [ids['wall']?.matterId]]);
      expect(body.lines[0]?.why[0]?.parts.map(({ text }) => text).join('')).toMatch(/申请方　欧阳 㛃㛃　139\*{4}0987/);
    }
    expect((await seek(neighbour, { kind: 'phone', value: phone })).body.lines.map(({ id }) => id)).toEqual([
      ids['next']?.matterId,
    ]);
    expect((await seek(labour, { kind: 'phone', value: phone })).body.total.count).toBe(0);
  });

  test('不完全相同的查不到；说不清事由的、写了姓名的、打码的，都不查', async () => {
    for (const value of ['欧阳', '㛃㛃', '欧阳㛃']) {
      expect((await seek(clerk, { kind: 'name', value })).body.total.count).toBe(0);
    }
    const refusals: [object, number, string][] = [
      [{ kind: 'name', value: '欧阳㛃㛃', words: '查欧阳㛃㛃的事' }, 409, 'purpose_names'],
      [{ kind: 'phone', value: phone, words: `来电号码 ${phone}` }, 409, 'purpose_names'],
      [{ kind: 'name', value: '欧阳**' }, 409, 'not_exact'],
      [{ kind: 'name', value: '匿名' }, 409, 'not_exact'],
      [{ kind: 'phone', value: '0987' }, 409, 'not_exact'],
      [{ kind: 'id_number', value: '110105194912310021' }, 409, 'not_exact'],
      [{ kind: 'name', value: '欧阳㛃㛃', words: '查' }, 400, 'wrong_shape'],
      [{ kind: 'name', value: '欧阳㛃㛃', purpose: 'curious' }, 400, 'wrong_shape'],
    ];
    const before = await logged();
    for (const [body, status, code] of refusals) {
      const answer = await seek(clerk, body);
      expect([body, answer.status, answer.body.code]).toEqual([body, status, code]);
    }
    expect(await logged()).toBe(before);
  });

  test('督办员、网格员、三员不能查人', async () => {
    for (const login of ['duban', 'lwangge', 'xitong', 'shenji'] as const) {
      const answer = await seek(await server.signIn(login), { kind: 'phone', value: phone });
      expect([login, answer.status, answer.body.code]).toEqual([login, 403, 'not_your_role']);
    }
  });

  test('每查一次留一条：谁、什么岗位、为什么、找到几件；没有查的是谁；只有审计管理员看得到', async () => {
    await seek(clerk, { kind: 'name', value: '查无此人' });
    const auditor = await server.signIn('shenji');
    const { body } = await auditor.get<PeopleLog>('/search/people/log');
    expect(body.lines.length).toBe(await logged());
    expect(body.lines[0]).toMatchObject({
      ...{ roleLabel: '窗口受理员', unit: '柳塘镇综治中心', kindLabel: '姓名或单位名称' },
      ...{ purposeLabel: '当事人来问办理进度', words: '本人到窗口询问进度', hits: 0 },
    });
    const marks = new Set(body.lines.map(({ mark }) => mark));
    expect(marks.size).toBeLessThan(body.lines.length);
    const rows = await askSuperuser<{ line: string }>(
      server.superuserUrl,
      `select p::text as line from people_search p`,
    );
    expect(JSON.stringify([body, rows])).not.toMatch(/查无此人|欧阳|13912340987/);
    expect((await by(clerk).get<Words>('/search/people/log')).body.code).toBe('not_your_role');
  });

  test('查得太勤的，请稍后', async () => {
    const mediator = await server.signIn('ltiaojie');
    const answers = [];
    for (let at = 0; at < 31; at += 1) answers.push(await seek(mediator, { kind: 'name', value: '查无此人' }));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), 409]);
    expect(answers.at(-1)?.body).toMatchObject({ code: 'too_often', words: expect.stringContaining('请稍后再查') });
  });
});

const logged = async (): Promise<number> =>
  (await askSuperuser<{ n: number }>(server.superuserUrl, 'select count(*)::int as n from people_search'))[0]?.n ?? 0;

describe('重建检索', () => {
  test('整县重建之后，查到的与原来一样', async () => {
    const before = [await foundBy('院墙'), await foundBy('人社局'), await foundBy('zx202600042')];
    await askSuperuser(server.superuserUrl, `set role jieyou_owner; select search_refill('990101')`);
    expect([await foundBy('院墙'), await foundBy('人社局'), await foundBy('zx202600042')]).toEqual(before);
    expect(before.map(({ length }) => length > 0)).toEqual([true, true, true]);
  });
});
