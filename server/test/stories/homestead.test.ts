import { describe, expect, test } from 'vitest';
import { clocksOf, finds, listsWith, story } from './story.ts';

const { on, as } = story('2026-03-02 09:30'); // 星期一

const committee = 'c990101.t01.tw';
const land = 'c990101.zr';
let [id, code] = ['', ''];
const word = '滴水巷';

/** After each step: what stands, and in whose lists; every count of theirs agrees with its list. */
async function stands(stage: string, lists: Record<string, string[]>): Promise<void> {
  const clerk = await as('lchuangkou');
  expect((await clerk.page(id)).stage).toBe(stage);
  for (const [login, expected] of Object.entries(lists)) {
    const found = await listsWith(await as(login as 'lchuangkou'), id);
    expect([login, ...found.filter((list) => list !== 'open' && list !== 'new')]).toEqual([login, ...expected]);
  }
}

describe('一件宅基地纠纷，从窗口到归档（YM-08）', () => {
  test('窗口登记，出一个带校验位的编码（SS-12）；受理钟开始走', async () => {
    const clerk = await as('lchuangkou');
    const narrative = `与邻居共用${word}，新檐伸出四十公分，水冲院墙。`;
    const title = '屋檐滴水落到院墙';
    const parties = [
      { key: 'a', side: 'applicant', kind: 'person', name: '罗长顺', phone: '13900000001' },
      { key: 'b', side: 'respondent', kind: 'person', name: '罗满囤' },
    ] as const;
    const answer = await clerk.register({ title, narrative, kind: 'RT03', place: '桥头村', parties: [...parties] });
    [id, code] = [answer.matterId, answer.code];
    const page = await clerk.page(code);
    expect(clocksOf(page)).toEqual({ accept: 'running 2026-03-04' });
    expect(page.firstReceiver).toContain('李小雨');
    expect(page.parties[0]?.phone).toBe('139****0001');
    await stands('registered', { lchuangkou: ['soon', 'to_accept', 'to_grade'], ltiaojie: [], ziran: [] });
  });

  test('受理、定级：受理钟停，办理钟按等级走', async () => {
    const clerk = await as('lchuangkou');
    await clerk.act(id, 'accept', { note: '予以受理' });
    expect(clocksOf(await clerk.page(id))).toEqual({ accept: 'met', resolve: 'running 2026-04-01' });
    await clerk.act(id, 'grade', { grade: 'general' });
    expect(clocksOf(await clerk.page(id))).toEqual({ accept: 'met', resolve: 'running 2026-03-17' });
    await stands('accepted', { lchuangkou: ['to_dispatch'], lzhuren: ['to_dispatch'], ltiaojie: [] });
  });

  test('交办给调委会，自然资源局协办：两张编号的单，首问人负责到接单（SS-09）', async () => {
    const clerk = await as('lchuangkou');
    await clerk.act(id, 'dispatch', { lead: committee, co: [land], requirement: '请到现场丈量，召集双方调解' });
    const { orders, answerable } = await clerk.page(id);
    expect(orders.map(({ paper, number, role }) => [paper, number, role])).toEqual([
      ['交办单', '柳塘镇综治交办〔2026〕1号', 'lead'],
      ['协办单', '柳塘镇综治协办〔2026〕1号', 'co'],
    ]);
    expect(answerable).toContain('李小雨');
    await stands('dispatched', { ltiaojie: ['to_receive', 'mine'], ziran: ['to_receive', 'mine'], lchuangkou: [] });
  });

  test('调解员接单：责任移到调委会，首次联系钟开始走', async () => {
    on('2026-03-03 08:50');
    const mediator = await as('ltiaojie');
    expect((await mediator.tryAct(id, 'progress', { note: '还没有接单' })).body.code).toBe('order_not_received');
    await mediator.act(id, 'receive');
    await (await as('ziran')).act(id, 'receive');
    const page = await mediator.page(id);
    expect(page.answerable).toContain('柳塘镇人民调解委员会');
    expect(clocksOf(page)).toMatchObject({ contact: 'running 2026-03-04' });
    await stands('in_handling', { ltiaojie: ['soon', 'mine'], ziran: ['soon', 'mine'], lchuangkou: ['soon'] });
  });

  test('联系、进展、协办交回：联系上本人才停钟，交回的不再看到', async () => {
    const [mediator, surveyor] = [await as('ltiaojie'), await as('ziran')];
    await mediator.act(id, 'first_contact', { way: 'phone', reached: false, note: '无人接听' });
    expect(clocksOf(await mediator.page(id))).toMatchObject({ contact: 'running 2026-03-04' });
    await mediator.act(id, 'first_contact', { way: 'visit', reached: true, note: '到家里见到本人' });
    expect(clocksOf(await mediator.page(id))).toMatchObject({ contact: 'met' });
    await surveyor.act(id, 'hand_back', { result: '测量记录已交调委会' });
    await mediator.act(id, 'progress', { note: '新檐外伸四十二公分' });
    expect(await finds(surveyor, { id, code, word })).toBe(false);
    await stands('in_handling', { ltiaojie: ['mine'], ziran: [], lchuangkou: [] });
  });

  test('办结须先答复申请人；化解后办理钟停，反馈钟走', async () => {
    on('2026-03-11 16:20');
    const mediator = await as('ltiaojie');
    const result = '双方签了调解协议，七日内截短屋檐';
    const silent = await mediator.tryAct(id, 'conclude', { outcome: 'settled', result, informed: false });
    expect(silent.body.code).toBe('answer_first');
    await mediator.act(id, 'conclude', { outcome: 'settled', result, informed: true });
    const clerk = await as('lchuangkou');
    expect(clocksOf(await clerk.page(id))).toMatchObject({ resolve: 'met', feedback: 'running 2026-03-18' });
    expect((await clerk.page(id)).outcomeLabel).toBe('化解');
    await stands('concluded', { lzhuren: ['to_verify'], ltiaojie: [] });
  });

  test('核验、回访、归档，各由该办的人办；未回访不能归档', async () => {
    on('2026-03-13 09:30');
    const [clerk, director] = [await as('lchuangkou'), await as('lzhuren')];
    await director.act(id, 'verify', { passed: true, note: '到现场看过，屋檐已截短' });
    expect((await clerk.tryAct(id, 'archive')).body.code).toBe('call_back_first');
    await stands('verified', { lchuangkou: ['to_call_back'] });
    await clerk.act(id, 'call_back', { result: 'satisfied', note: '本人说水不再冲墙' });
    await stands('called_back', { lchuangkou: ['to_archive'] });
    await clerk.act(id, 'archive');
    await stands('archived', { lchuangkou: [], lzhuren: [], hchuangkou: [] });
    expect(clocksOf(await clerk.page(id))).toEqual({ accept: 'met', contact: 'met', resolve: 'met', feedback: 'met' });
  });

  test('留痕按先后一条不少，写明谁、在哪个单位、做了什么', async () => {
    const { timeline, version } = await (await as('lchuangkou')).page(id);
    const acts = timeline.toSorted((one, other) => one.seq - other.seq);
    expect(acts.map(({ act, actor }) => `${act} ${actor}`)).toEqual([
      'register 李小雨',
      'accept 李小雨',
      'grade 李小雨',
      'dispatch 李小雨',
      'receive 钱德厚',
      'receive 陆田夫',
      'first_contact 钱德厚',
      'first_contact 钱德厚',
      'hand_back 陆田夫',
      'progress 钱德厚',
      'conclude 钱德厚',
      'verify 陈立新',
      'call_back 李小雨',
      'archive 李小雨',
    ]);
    expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, before) => before + 1));
    expect(version).toBe(acts.length);
  });

  test('归档以后，本镇和县中心查得到，邻镇查不到', async () => {
    expect(await finds(await as('xianzhuren'), { id, code, word })).toBe(true);
    expect(await finds(await as('hchuangkou'), { id, code, word })).toBe(false);
  });
});
