import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PapersView, PaperKind, SessionView } from '@jieyou/contracts';
import { askSuperuser } from '../../../../test/access/truth.ts';
import { rawAs } from '../../../../test/access/raw.ts';
import type { Answer, Raw } from '../../../../test/access/raw.ts';
import { story } from '../../../../test/stories/story.ts';
import type { DemoLogin } from '../../../demo/index.ts';
import { instant, localDate } from '../../../kernel/local-date.ts';
import { proposeMethod, publishMethod } from '../../methods/index.ts';

const told = story('2026-03-02 09:30');
const { as, on } = told;
const [labour, land] = ['c990101.rs', 'c990101.zr'];
const applicant = { side: 'applicant', kind: 'person', name: '王小明', phone: '13812345678' } as const;
const other = { side: 'respondent', kind: 'person', name: '赵大勇', phone: '13987654321' } as const;
const company = { side: 'respondent', kind: 'organisation', name: '宏达建筑公司' } as const;
const parties = [
  { key: 'a', ...applicant },
  { key: 'b', ...other },
  { key: 'c', ...company },
];
const narrative = '在赵大勇的工地干活，电话13987654321，被<script>alert(1)</script>"拖欠"工资。';

const raws = new Map<DemoLogin, Raw>();

async function open(login: DemoLogin, path: string): Promise<Answer> {
  const raw = raws.get(login) ?? (await rawAs(told.server, login));
  raws.set(login, raw);
  return raw(path.startsWith('/api') ? path : `/api/matters/${path}`);
}

async function papersOf(login: DemoLogin, id: string) {
  const { status, body } = await (await as(login)).get<PapersView>(`/matters/${id}/papers`);
  return { status, papers: status === 200 ? body.papers : [] };
}

/** The only paper of a kind, opened as its reader sees it. */
async function printed(login: DemoLogin, id: string, kind: PaperKind): Promise<string> {
  const found = (await papersOf(login, id)).papers.filter((paper) => paper.kind === kind);
  expect([kind, found.length]).toEqual([kind, 1]);
  const page = await open(login, found[0]?.href ?? '');
  expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
  return page.text;
}

const linesOf = (id: string) =>
  askSuperuser<{ fields: string[]; reason: string }>(
    told.server.superuserUrl,
    `select fields, reason from view_log where matter_id = '${id}' order by id`,
  );

const known = { id: '', code: '' };

/** 一件从登记办到回访的事项, returned once on the way. */
beforeAll(async () => {
  const [clerk, landOffice, handler] = [await as('lchuangkou'), await as('ziran'), await as('renshe')];
  const { matterId, code } = await clerk.register({ title: '工资<b>', narrative, parties });
  Object.assign(known, { id: matterId, code });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
  await clerk.act(matterId, 'dispatch', { lead: land, requirement: '请核实用工' });
  await landOffice.act(matterId, 'return', { reason: '属劳动监察，找赵大勇 13987654321', betterOwner: labour });
  on('2026-03-03 10:00');
  const requirement = '请依法处理，赵大勇须到场';
  await clerk.act(matterId, 'dispatch', { lead: labour, co: ['c990101.ga'], requirement });
  await handler.act(matterId, 'receive', { note: '已安排专人' });
  await (await as('lzhuren')).act(matterId, 'urge', { requirement: '三日内书面报告' });
  await handler.act(matterId, 'ask_extension', { amount: 10, reason: '需要向赵大勇取证' });
  const decided = { approve: true, informed: true, reason: '情况属实' };
  await (await as('lzhuren')).act(matterId, 'decide_extension', decided);
  const result = '赵大勇（13987654321）已向王小明付清，宏达建筑公司作保。';
  const conclusion = { outcome: 'partly_settled', result, road: 'arbitration', informed: true };
  await handler.act(matterId, 'conclude', conclusion);
  on('2026-03-05 15:00');
  await (await as('lzhuren')).act(matterId, 'verify', { passed: true, note: '查看了付款凭证' });
  await clerk.act(matterId, 'call_back', { result: 'satisfied', note: '王小明本人说满意' });
}, 120_000);

describe('文书清单', () => {
  test('一件事项的每张文书都有名称、文号、所据留痕和地址', async () => {
    const { papers } = await papersOf('lchuangkou', known.id);
    expect(papers.map(({ label, number, seq, to }) => [label, number, seq, to])).toEqual([
      ['受理回执', null, 1, null],
      ['交办单', '柳塘镇综治交办〔2026〕1号', 4, '清溪县自然资源局'],
      ['退单', '柳塘镇综治交办〔2026〕1号', 5, '柳塘镇综治中心'],
      ['交办单', '柳塘镇综治交办〔2026〕2号', 6, '清溪县人力资源和社会保障局'],
      ['协办单', '柳塘镇综治协办〔2026〕1号', 6, '清溪县公安局'],
      ['接单回执', '柳塘镇综治交办〔2026〕2号', 7, '柳塘镇综治中心'],
      ['督办单', '柳塘镇综治督办〔2026〕1号', 8, '清溪县人力资源和社会保障局'],
      ['延期审批单', null, 10, '清溪县人力资源和社会保障局'],
      ['办理结果答复书', null, 11, '王小明'],
      ['核验单', null, 12, null],
      ['回访记录', null, 13, null],
    ]);
    for (const { href } of papers) expect((await open('lchuangkou', href)).status).toBe(200);
  });

  test('用编码也能打开；一条留痕的几张一起打印，也可以只打印一张', async () => {
    const [all, second] = [
      await open('lchuangkou', `${known.code}/papers/6`),
      await open('lchuangkou', `${known.id}/papers/6-2`),
    ];
    expect(all.text.match(/<article/g)).toHaveLength(2);
    expect(second.text.match(/<article/g)).toHaveLength(1);
    expect(second.text).toContain('柳塘镇综治协办〔2026〕1号');
    for (const none of ['2', '6-3', '99', '0', 'x', '6;drop', known.id]) {
      expect([none, (await open('lchuangkou', `${known.id}/papers/${none}`)).status]).toEqual([none, 404]);
    }
  });
});

describe('每张文书写明该写的', () => {
  test('交办单：给谁、要求、期限、时间、签字栏，写的字一律转义，姓名号码打码', async () => {
    const { text } = await open('lchuangkou', `${known.id}/papers/6-1`);
    for (const words of [
      ...['柳塘镇综治中心', '<h1>交办单</h1>', '柳塘镇综治交办〔2026〕2号', '清溪县人力资源和社会保障局：', known.code],
      ...['请依法处理，赵**须到场', '至 2026年3月17日', '2026年3月3日 10:00', '签发人', '接收时间', '宏达建筑公司'],
      ...[
        '工资&lt;b&gt;',
        '&lt;script&gt;alert(1)&lt;/script&gt;&quot;拖欠&quot;',
        '王**（138****5678）',
        '139****4321',
      ],
    ]) {
      expect(text).toContain(words);
    }
    for (const hidden of ['<script', '赵大勇', '王小明', '13987654321', '13812345678', ' href=', ' src=']) {
      expect(text).not.toContain(hidden);
    }
  });

  test('接单回执、退单、督办单、延期审批单、核验单、回访记录', async () => {
    const pages: [PaperKind, string[]][] = [
      ['receive', ['已安排专人', '何劲松', '接单时间', '首次联系期限', '至 2026年3月4日']],
      ['return', ['属劳动监察，找赵** 139****4321', '建议承办单位', '清溪县人力资源和社会保障局', '陆田夫']],
      ['urge', ['柳塘镇综治督办〔2026〕1号', '三日内书面报告', '签收时间', '柳塘镇综治交办〔2026〕2号']],
      [
        'extension',
        ['同意延期', '10 日', '需要向赵**取证', '情况属实', '至 2026年3月17日', '至 2026年3月27日', '已告知延期理由'],
      ],
      ['verify', ['核验通过', '查看了付款凭证', '部分化解', '申请仲裁', '陈立新']],
      ['call_back', ['满意', '王**本人说满意', '第1次', '李小雨']],
    ];
    for (const [kind, said] of pages) {
      const text = await printed('lchuangkou', known.id, kind);
      for (const words of said) expect(text).toContain(words);
      for (const name of ['赵大勇', '王小明']) expect([kind, text.includes(name)]).toEqual([kind, false]);
    }
  });

  test('答复书给申请人本人：有结果和法定途径，没有别人的姓名和号码', async () => {
    const text = await printed('lchuangkou', known.id, 'reply');
    for (const words of ['王小明：', '部分化解', '申请仲裁', '赵**（****）已向王小明付清', '30 日内']) {
      expect(text).toContain(words);
    }
    for (const hidden of ['赵大勇', '139', '138', '4321', '诉求内容']) expect(text).not.toContain(hidden);
  });

  test('几个申请人各一张，互不出现；匿名的写申请人', async () => {
    const clerk = await as('lchuangkou');
    const names = ['孙一清', '孙一清明', '匿名'];
    const several = names.map((name, at) => ({ key: `${at}`, side: 'applicant', kind: 'person', name }) as const);
    const { matterId } = await clerk.register({ parties: several });
    await clerk.act(matterId, 'not_accept', { road: 'litigation', reason: '孙一清与孙一清明已经起诉' });
    const { papers } = await papersOf('lchuangkou', matterId);
    const sheets = papers.filter(({ kind }) => kind === 'not_accepted');
    expect(sheets.map(({ to, label }) => `${label} ${to}`).sort()).toEqual(
      ['孙一清', '孙一清明', '申请人'].map((name) => `不予受理告知书 ${name}`).sort(),
    );
    const own = await open('lchuangkou', sheets.find(({ to }) => to === '孙一清')?.href ?? '');
    expect(own.text).toContain('孙一清与孙***已经起诉');
    expect(own.text).toContain('向人民法院提起诉讼');
    expect(own.text).not.toContain('孙一清明');
  });

  test('回执没有姓名、叙述，也不留查看记录；二维码只有编码', async () => {
    const before = await linesOf(known.id);
    for (const path of [`${known.id}/receipt`, `${known.id}/papers/1`]) {
      const { status, text } = await open('lchuangkou', path);
      expect([status, text.includes(known.code)]).toEqual([200, true]);
      for (const hidden of ['王', '赵', '工地', '138']) expect(text).not.toContain(hidden);
    }
    expect(await linesOf(known.id)).toEqual(before);
  });
});

describe('谁能打印', () => {
  test('印出个人信息的，每次打印留一条查看记录', async () => {
    const before = (await linesOf(known.id)).length;
    await open('lchuangkou', `${known.id}/papers/11`);
    const lines = await linesOf(known.id);
    expect(lines.length).toBe(before + 1);
    expect(lines.at(-1)?.reason).toBe('打印「办理结果答复书」');
    expect(lines.at(-1)?.fields).toEqual([
      expect.stringMatching(/^paper\/11\/party\/.+\/name$/),
      'paper/11/text/result',
    ]);
  });

  test('邻镇、三员打不开，答复与没有这件事一样', async () => {
    for (const login of ['hchuangkou', 'xitong', 'shenji'] as const) {
      expect([login, (await papersOf(login, known.id)).status]).toEqual([login, 404]);
      const [real, none] = [
        await open(login, `${known.id}/papers/4`),
        await open(login, '00000000-0000-4000-8000-000000000000/papers/4'),
      ];
      expect([login, real.status, real.text]).toEqual([login, none.status, none.text]);
    }
  });

  test('退了单的单位只剩它收到、发出的文书，没有事项内容和当事人', async () => {
    const { papers } = await papersOf('ziran', known.id);
    expect(papers.map(({ kind, number }) => [kind, number])).toEqual([
      ['lead', '柳塘镇综治交办〔2026〕1号'],
      ['return', '柳塘镇综治交办〔2026〕1号'],
    ]);
    for (const { href } of papers) {
      const { status, text } = await open('ziran', href);
      expect([status, text.includes('柳塘镇综治交办〔2026〕1号')]).toEqual([200, true]);
      for (const hidden of ['王', '工地', '请核实用工', known.code, '13987654321']) expect(text).not.toContain(hidden);
    }
    for (const seq of [1, 4, 6, 11]) expect((await open('ziran', `${known.id}/papers/${seq}`)).status).toBe(404);
    expect((await open('ziran', `${known.id}/receipt`)).status).toBe(404);
  });

  test('办结的承办单位能再打印自己的答复书，上面没有姓名', async () => {
    const text = await printed('renshe', known.id, 'reply');
    expect(text).toContain('申请人：');
    expect(text).not.toContain('王小明：');
  });

  test('设了墙，被反映的单位连原来的文书也打不开', async () => {
    const [clerk, accused] = [await as('lchuangkou'), await as('ziran')];
    const { matterId } = await clerk.register({ nature: 'complaint', title: '宅基地收费' });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    await clerk.act(matterId, 'dispatch', { lead: land, requirement: '请核实收费' });
    await accused.act(matterId, 'receive');
    const { papers } = await papersOf('ziran', matterId);
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt', 'lead', 'receive']);
    await clerk.act(matterId, 'correct', { nature: 'accusation', reason: '属检举控告' });
    await clerk.act(matterId, 'set_wall', { units: [land], staff: [], reason: '反映该局人员' });
    expect((await papersOf('ziran', matterId)).status).toBe(404);
    for (const { href } of papers) expect((await open('ziran', href)).status).toBe(404);
    expect((await papersOf('lchuangkou', matterId)).status).toBe(200);
  });
});

describe('换一个工作法', () => {
  test('同样的事，文书用当地的名称和文号；原来的事项仍用原来的', async () => {
    const neutral = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
    const text = neutral
      .replace('id: neutral', 'id: local')
      .replace('lead: 交办单', 'lead: 中心派单')
      .replace('receipt: 受理回执', 'receipt: 受理回执\n    receive: 部门接单')
      .replace("lead: '{org}交办", "lead: '{org}派单");
    const [one, two] = await Promise.all(
      (['xitong', 'xianzhuren'] as const).map(
        async (login) => (await (await as(login)).get<SessionView>('/session')).body.staffId,
      ),
    );
    const [county, at] = ['990101', instant('2026-03-05T07:00:00Z')];
    await told.server.db.inScope({ county, scopes: [], identity: [] }, async (tx) => {
      const proposed = await proposeMethod(tx, { county, text, by: one ?? '', at });
      if (!proposed.ok) throw new Error(proposed.refusal.code);
      const { hash } = proposed.value;
      const publishing = {
        county,
        id: 'local',
        version: 1,
        hash,
        by: two ?? '',
        at,
        effectiveFrom: localDate('2026-03-05'),
      };
      expect(await publishMethod(tx, publishing)).toMatchObject({ ok: true });
    });
    const [clerk, handler] = [await as('lchuangkou'), await as('renshe')];
    const { matterId } = await clerk.register({});
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    await clerk.act(matterId, 'dispatch', { lead: labour, requirement: '请办理' });
    await handler.act(matterId, 'receive');
    await clerk.act(matterId, 'add_co', { co: ['c990101.ga'], requirement: '请协助' });
    const labels = (await papersOf('lchuangkou', matterId)).papers.map(
      ({ label, number }) => `${label} ${number ?? ''}`,
    );
    expect(labels).toEqual([
      '受理回执 ',
      '中心派单 柳塘镇综治派单〔2026〕4号',
      '部门接单 柳塘镇综治派单〔2026〕4号',
      '协办单 柳塘镇综治协办〔2026〕2号',
    ]);
    expect(await printed('lchuangkou', matterId, 'lead')).toContain('<h1>中心派单</h1>');
    expect(await printed('lchuangkou', known.id, 'receive')).toContain('<h1>接单回执</h1>');
  });
});
