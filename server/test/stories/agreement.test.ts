import { beforeAll, describe, expect, test } from 'vitest';
import { askSuperuser } from '../access/truth.ts';
import { begun, drawn, mediate, mediationOf, openedBy, selfOf } from './mediating.ts';
import type { Opened } from './mediating.ts';
import { story } from './story.ts';

const told = story('2026-03-02 09:30');
const { as, on } = told;
const nobody: Opened = { matter: '', mediation: '', ids: [] };

describe('工资：分期、逾期、支付令', () => {
  const here = { ...nobody };
  const owed = (amount: number, instalments?: { due: string; amount: number }[]) => ({
    ...{ debtor: here.ids[1], creditor: here.ids[0], what: '支付2025年下半年工资', amount, how: '银行转账' },
    ...(instalments ? { instalments } : { due: '2026-05-31' }),
  });
  const draft = (obligations: object[], more: object = {}) => ({
    ...{ form: 'written', facts: '在工地做工两个月，工资没有结清，双方对数额没有争议。', obligations, ...more },
  });
  beforeAll(async () => {
    const parties = [
      { key: 'a', side: 'applicant', kind: 'person', name: '工人甲' },
      { key: 'b', side: 'respondent', kind: 'organisation', name: '某建筑公司' },
    ] as const;
    Object.assign(here, await openedBy(await as('lchuangkou'), { title: '工资', kind: 'RT10', parties: [...parties] }));
    await begun(await as('ltiaojie'), here);
  });

  test('说不清的、加不起来的、不能约定的，写进协议之前就被指出', async () => {
    const mediator = await as('ltiaojie');
    const say = async (payload: object) => (await mediate(mediator, here.mediation, 'draw_up', payload)).body;
    const vague = await say(draft([{ ...owed(100_000), what: '尽快支付工资' }]));
    expect([vague.code, vague.words]).toEqual(['unclear_agreement', expect.stringContaining('“尽快”说不清')]);
    const sum = await say(draft([owed(100_000, [{ due: '2026-04-01', amount: 40_000 }])]));
    expect([sum.code, sum.words]).toEqual(['cannot_be_agreed', expect.stringContaining('各期金额相加与总额不符')]);
    const waived = await say(draft([owed(100_000), { what: '工人甲今后不得起诉' }]));
    expect(waived.words).toContain('不得约定当事人放弃起诉');
  });

  test('协议编号一次取定；重新拟订，已有的签名作废', async () => {
    const mediator = await as('ltiaojie');
    const parts = [
      { due: '2026-03-31', amount: 500_000 },
      { due: '2026-04-30', amount: 700_000 },
    ];
    await mediate(mediator, here.mediation, 'draw_up', draft([owed(1_200_000, parts)]));
    const file = await drawn(mediator, here.mediation);
    const sign = { who: here.ids[0], role: 'party', kind: 'handwritten', file, readOver: true };
    expect((await mediate(mediator, here.mediation, 'sign', sign)).status).toBe(200);
    const first = (await mediationOf(mediator, here.mediation)).agreement;
    await mediate(
      mediator,
      here.mediation,
      'draw_up',
      draft([owed(1_200_000, parts)], { responsibility: '公司承担全部' }),
    );
    const second = (await mediationOf(mediator, here.mediation)).agreement;
    expect(second).toMatchObject({ version: 2, number: first?.number, signatures: [], effectiveOn: null });
    expect(second?.number).toMatch(/^（2026）.+人调字第\d{3}号$/);
  });

  test('各方、调解员、印章到齐之前不生效；到齐之日生效，确认期三十日，末日遇休息日顺延', async () => {
    const mediator = await as('ltiaojie');
    const file = await drawn(mediator, here.mediation);
    const put = async (who: string, role: string) =>
      mediate(mediator, here.mediation, 'sign', { who, role, kind: 'scanned', file, readOver: true });
    await put(here.ids[0] ?? '', 'party');
    await mediate(mediator, here.mediation, 'seal', { sealed: true });
    await put(await selfOf(mediator), 'mediator');
    const before = await mediationOf(mediator, here.mediation);
    expect([before.stage, before.agreement?.missing]).toEqual(['reached', ['某建筑公司签名']]);
    await put(here.ids[1] ?? '', 'party');
    const after = await mediationOf(mediator, here.mediation);
    expect(after).toMatchObject({
      stage: 'effective',
      agreement: { effectiveOn: '2026-03-02', confirmBy: { raw: '2026-04-01', day: '2026-04-01' } },
    });
  });

  test('协议书、登记表、告知书印成 PDF 和 Word；不在场的人印不到；谁印的留下记录', async () => {
    const [mediator, director] = [await as('ltiaojie'), await as('lzhuren')];
    const list = await mediator.get<{ forms: { form: string; draft: boolean }[] }>(
      `/mediations/${here.mediation}/forms`,
    );
    expect(list.body.forms).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ form: 'MED-AGR', draft: false }),
        expect.objectContaining({ form: 'MED-REG' }),
        expect.objectContaining({ form: 'MED-RIGHTS' }),
      ]),
    );
    // 不是 JSON，是文件本身.
    await expect(mediator.get(`/mediations/${here.mediation}/forms/MED-AGR.pdf`)).rejects.toThrow('JSON');
    await expect(mediator.get(`/mediations/${here.mediation}/forms/MED-REG.docx`)).rejects.toThrow('JSON');
    expect((await director.get(`/mediations/${here.mediation}/forms/MED-AGR.pdf`)).status).toBe(404);
    const printed = await askSuperuser<{ reason: string }>(
      told.server.superuserUrl,
      "select reason from view_log where reason like '打印%' order by reason",
    );
    expect(printed.map(({ reason }) => reason)).toEqual(['打印人民调解协议书', '打印人民调解受理登记表']);
    expect((await mediator.get(`/mediations/${here.mediation}/forms/MED-JC.pdf`)).status).toBe(404);
    type Check = { held: string[]; lacks: { name: string; supplier: string }[] };
    const { held, lacks } = (await mediator.get<Check>(`/mediations/${here.mediation}/dossier`)).body;
    expect(held).toContain('人民调解协议书');
    expect(lacks).toContainEqual(expect.objectContaining({ name: '当事人身份证明', supplier: '当事人' }));
    await expect(mediator.get(`/mediations/${here.mediation}/dossier.pdf`)).rejects.toThrow('JSON');
    expect((await director.get(`/mediations/${here.mediation}/dossier.pdf`)).status).toBe(404);
  });

  test('协议的字句只有在场的人读得到；签名图样也是', async () => {
    const director = await as('lzhuren');
    const { agreement } = await mediationOf(director, here.mediation);
    expect([agreement?.content, agreement?.duties[0]?.money]).toEqual([null, expect.stringContaining('伍仟元整')]);
    const mediator = await as('ltiaojie');
    const seen = (await mediationOf(mediator, here.mediation)).agreement?.signatures[0]?.file ?? '';
    // 图样本身：不是 JSON，所以读不成答复.
    await expect(mediator.get(`/mediations/${here.mediation}/files/${seen}`)).rejects.toThrow('JSON');
    expect((await director.get(`/mediations/${here.mediation}/files/${seen}`)).status).toBe(404);
  });

  test('分次履行逐笔记；多付、未到期的违约都记不上；逾期后告知支付令，没有确认的不能说强制执行', async () => {
    const mediator = await as('ltiaojie');
    const did = (payload: object) => mediate(mediator, here.mediation, 'performed', payload);
    on('2026-03-20 10:00');
    expect((await did({ item: 'o1.1', amount: 300_000, on: '2026-03-20' })).status).toBe(200);
    const much = await did({ item: 'o1.1', amount: 300_000, on: '2026-03-20' });
    expect(much.body.words).toContain('还剩人民币2,000.00元');
    const breach = { item: 'o1.1', remedies: ['payment_order', 'lawsuit'], note: '公司称资金紧张' };
    expect((await mediate(mediator, here.mediation, 'breach', breach)).body.code).toBe('not_due');
    on('2026-04-02 10:00');
    const forced = await mediate(mediator, here.mediation, 'breach', { ...breach, remedies: ['enforcement'] });
    expect(forced.body.code).toBe('not_confirmed');
    expect((await mediate(mediator, here.mediation, 'breach', breach)).status).toBe(200);
    const late = await mediate(mediator, here.mediation, 'check_confirmation', { bars: [], asked: true });
    expect(late.status).toBe(200);
    for (const party of here.ids) await mediate(mediator, here.mediation, 'agree_to_confirm', { party, way: 'signed' });
    const apply = {
      court: '清溪县人民法院',
      ground: 'organisation',
      channel: 'paper',
      on: '2026-04-02',
      attached: true,
    };
    expect((await mediate(mediator, here.mediation, 'apply_confirmation', apply)).body.code).toBe('confirm_too_late');
  });

  test('全部付清、权利人确认，程序才结束；调委会随即不再看到事项', async () => {
    const mediator = await as('ltiaojie');
    on('2026-05-06 10:00');
    const early = await mediate(mediator, here.mediation, 'fulfil', { confirmed: true });
    expect(early.body.code).toBe('items_left');
    await mediate(mediator, here.mediation, 'performed', { item: 'o1.1', amount: 200_000, on: '2026-05-06' });
    await mediate(mediator, here.mediation, 'performed', { item: 'o1.2', amount: 700_000, on: '2026-05-06' });
    expect((await mediate(mediator, here.mediation, 'fulfil', { confirmed: true })).status).toBe(200);
    expect((await mediator.get(`/mediations/${here.mediation}`)).status).toBe(404);
  });
});

describe('口头协议与司法确认', () => {
  const here = { ...nobody };
  beforeAll(async () => {
    on('2026-05-07 09:00');
    Object.assign(here, await openedBy(await as('lchuangkou'), { title: '滴水沟' }));
    await begun(await as('ltiaojie'), here);
    const obligations = [{ debtor: here.ids[1], what: '将滴水沟恢复到原来的位置', due: '2026-06-30' }];
    await mediate(await as('ltiaojie'), here.mediation, 'draw_up', { form: 'oral', facts: '界址争议', obligations });
  });

  test('口头协议不签名，登记之日生效', async () => {
    const mediator = await as('ltiaojie');
    const sign = { who: here.ids[0], role: 'party', kind: 'scanned', readOver: true };
    expect((await mediate(mediator, here.mediation, 'sign', sign)).body.code).toBe('oral_unsigned');
    await mediate(mediator, here.mediation, 'register_oral', { agreed: true });
    const { agreement } = await mediationOf(mediator, here.mediation);
    // 2026-06-06 is a Saturday.
    expect(agreement).toMatchObject({ effectiveOn: '2026-05-07', confirmBy: { raw: '2026-06-06', day: '2026-06-08' } });
  });

  test('一方不同意就不是共同申请；有不予受理的情形不能申请；法院受理、裁定、送达各有期限', async () => {
    const mediator = await as('ltiaojie');
    const step = (name: Parameters<typeof mediate>[2], payload: object) =>
      mediate(mediator, here.mediation, name, payload);
    const apply = {
      court: '清溪县人民法院',
      ground: 'organisation',
      channel: 'paper',
      on: '2026-05-07',
      attached: true,
    };
    await step('check_confirmation', { bars: ['real_right'], asked: true });
    expect((await step('apply_confirmation', apply)).body.words).toContain('确权');
    await step('check_confirmation', { bars: [], asked: true });
    await step('agree_to_confirm', { party: here.ids[0], way: 'signed' });
    expect((await step('apply_confirmation', apply)).body.code).toBe('joint_application');
    await step('agree_to_confirm', { party: here.ids[1], way: 'signed' });
    expect((await step('apply_confirmation', apply)).status).toBe(200);
    on('2026-05-11 09:00');
    const odd = await step('court_accepted', { on: '2026-05-08', caseNo: '第12号案件' });
    expect(JSON.stringify(odd.body)).toContain('诉前调确12号');
    expect((await step('court_accepted', { on: '2026-05-08', caseNo: '（2026）鄂9901诉前调确12号' })).status).toBe(200);
    expect((await step('court_decided', { outcome: 'confirmed', on: '2026-05-11' })).status).toBe(200);
    await step('ruling_served', { party: here.ids[0], on: '2026-05-11' });
    const { confirmation } = await mediationOf(mediator, here.mediation);
    expect(confirmation).toMatchObject({
      decideBy: '2026-05-25',
      outcome: '裁定协议有效',
      served: [{ objectBy: '2026-05-26' }],
    });
  });
});

describe('所附的文件', () => {
  test('不是图片或 PDF 的收不下；别的调解的文件用不上', async () => {
    const mediator = await as('ltiaojie');
    const clerk = await as('lchuangkou');
    const [one, two] = [await openedBy(clerk, { title: '一' }), await openedBy(clerk, { title: '二' })];
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').toString('base64');
    await expect(drawn(mediator, one.mediation, script)).rejects.toThrow('bad_file');
    await begun(mediator, two);
    const file = await drawn(mediator, one.mediation);
    const obligations = [{ debtor: two.ids[1], what: '搬走杂物', due: '2026-06-30' }];
    await mediate(mediator, two.mediation, 'draw_up', { form: 'written', facts: '杂物占道', obligations });
    const sign = { who: two.ids[0], role: 'party', kind: 'scanned', file, readOver: true };
    expect((await mediate(mediator, two.mediation, 'sign', sign)).body.code).toBe('no_such_file');
  });
});
