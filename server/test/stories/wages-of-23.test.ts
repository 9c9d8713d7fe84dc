import type {
  MediationPage,
  NoticesView,
  PerformanceOfMediation,
  Register,
  SlipsView,
  WatchView,
} from '@jieyou/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { remindPerformance } from '../../src/modules/performance/index.ts';
import { methodByVersion } from '../../src/modules/methods/index.ts';
import { instant } from '../../src/kernel/local-date.ts';
import { begun, drawn, mediate, mediationOf, openedBy, selfOf } from './mediating.ts';
import type { Opened } from './mediating.ts';
import { story } from './story.ts';

const told = story('2026-03-02 09:30');
const { as, on } = told;
const here: Opened = { matter: '', mediation: '', ids: [] };
const PAY = 600_000; // 每期 6,000 元

const workers: Register['parties'] = Array.from({ length: 23 }, (_, at) => ({
  ...{ key: `w${at + 1}`, side: 'applicant', kind: 'person', name: `工友${at + 1}号` },
  ...(at < 2 ? { representative: true } : {}),
}));
const company: Register['parties'][number] = {
  ...{ key: 'co', side: 'respondent', kind: 'organisation', name: '清溪某建筑公司' },
  safeContact: '项目部王经理',
};

const performanceOf = async (login: 'ltiaojie' | 'lchuangkou' = 'ltiaojie'): Promise<PerformanceOfMediation> =>
  (await (await as(login)).get<PerformanceOfMediation>(`/mediations/${here.mediation}/performance`)).body;
const watch = async (show: string): Promise<WatchView> =>
  (await (await as('ltiaojie')).get<WatchView>(`/performance?show=${show}`)).body;
const remind = (at: string): Promise<number> =>
  remindPerformance({ db: told.server.db, now: () => instant(at), methodByVersion }, '990101');
const well = async (name: Parameters<typeof mediate>[2], payload: object): Promise<void> => {
  const { status, body } = await mediate(await as('ltiaojie'), here.mediation, name, payload);
  expect([name, status, body.words ?? '']).toEqual([name, 200, '']);
};

describe('二十三名工人的工资：推选代表、两期、第二期没有付、申请支付令', () => {
  beforeAll(async () => {
    const brought = { title: '二十三名工人讨要工资', kind: 'RT10' as const, parties: [...workers, company] };
    Object.assign(here, await openedBy(await as('lchuangkou'), brought));
    const mediator = await as('ltiaojie');
    await begun(mediator, here);
    const debtor = here.ids[23];
    const obligations = here.ids.slice(0, 23).map((creditor) => ({
      ...{ debtor, creditor, what: '支付2025年8月至12月工资', amount: 2 * PAY, how: '银行转账' },
      instalments: [
        { due: '2026-03-31', amount: PAY },
        { due: '2026-04-30', amount: PAY },
      ],
    }));
    await well('draw_up', { form: 'written', facts: '二十三人在工地做工五个月，数额双方没有争议。', obligations });
    await well('want_reminders', { party: debtor, wanted: true });
    const file = await drawn(mediator, here.mediation);
    for (const who of here.ids) await well('sign', { who, role: 'party', kind: 'scanned', file, readOver: true });
    await well('sign', { who: await selfOf(mediator), role: 'mediator', kind: 'scanned', file, readOver: true });
    await well('seal', { sealed: true });
  }, 120_000);

  test('生效之日排定回访：每期到期后七日，生效后三十日、九十日', async () => {
    const { callBacks, items, effective } = await performanceOf();
    expect([effective, items.length]).toEqual([true, 46]);
    expect(callBacks.map(({ due, state }) => [due, state])).toEqual([
      ['2026-04-01', 'upcoming'],
      ['2026-04-07', 'upcoming'],
      ['2026-05-07', 'upcoming'],
      ['2026-06-01', 'upcoming'],
    ]);
    const { agreement } = await mediationOf(await as('ltiaojie'), here.mediation);
    expect(agreement?.effectiveOn).toBe('2026-03-02');
  });

  test('到期前三日提醒：调解员、调委会；公司自己愿意，经窗口告诉它的安全联系人；每样一次，不写内容', async () => {
    expect(await remind('2026-03-27T02:00:00Z')).toBe(0);
    expect(await remind('2026-03-28T02:00:00Z')).toBe(3);
    expect(await remind('2026-03-28T03:00:00Z')).toBe(0);
    on('2026-03-28 10:30');
    const mediator = await as('ltiaojie');
    const inbox = (await mediator.get<NoticesView>('/notices')).body.notices.map(({ text }) => text).join();
    expect(inbox).toContain('协议的一期将到期：2026-03-31');
    expect(inbox).not.toContain('工资');
    const { slips } = (await mediator.get<SlipsView>('/notices/slips')).body;
    const reminders = slips.filter(({ title }) => title === '到期提醒');
    expect(reminders[0]).toMatchObject({ safeContact: '项目部王经理' });
    const page = await fetch(`${told.server.url}${reminders[0]?.page}`);
    expect(page.status).toBe(401);
  });

  test('第一期当日：看板列出二十三项；逐笔记下，二十二人付清，一人只付一部分', async () => {
    on('2026-03-31 16:00');
    expect((await watch('today')).counts.find(({ show }) => show === 'today')?.count).toBe(23);
    const mediator = await as('ltiaojie');
    const file = await drawn(mediator, here.mediation);
    for (let at = 1; at <= 22; at += 1) {
      await well('performed', { item: `o${at}.1`, amount: PAY, on: '2026-03-31', file });
    }
    await well('performed', { item: 'o23.1', amount: 200_000, on: '2026-03-31', file });
    const partial = await watch('partial');
    expect(partial.lines.map(({ what, money, people }) => [what, money, people])).toEqual([
      ['第 23.1 项', '4,000.00 元', '清溪某建筑公司 → 工友23号'],
    ]);
    on('2026-04-03 09:00');
    expect((await performanceOf()).items.find(({ item }) => item === 'o23.1')?.state).toBe('partial_late');
    await well('performed', { item: 'o23.1', amount: 400_000, on: '2026-04-03', file });
    expect((await performanceOf()).items.find(({ item }) => item === 'o23.1')?.state).toBe('done_late');
  });

  test('回访：到日子看得到；没有联系上的计一次，没有按时做的看得出来，补做了也看得出来', async () => {
    const call = { party: here.ids[0], reached: false, state: 'partly', risk: false, note: '电话没有人接' };
    await well('follow_up', call);
    let { callBacks } = await performanceOf();
    expect(callBacks[0]).toMatchObject({ due: '2026-04-01', state: 'missed', tries: 1 });
    expect((await watch('call_backs')).lines.map(({ what, stateLabel }) => [what, stateLabel])).toEqual([
      ['生效后回访', '到期未回访'],
    ]);
    await well('follow_up', { ...call, reached: true, note: '第一期都收到了' });
    ({ callBacks } = await performanceOf());
    expect(callBacks.map(({ state }) => state)).toEqual(['done_late', 'upcoming', 'upcoming', 'upcoming']);
    expect((await watch('call_backs')).lines).toEqual([]);
  });

  test('第二期没有付：逾期提醒；没有记录未履行之前不能选途径；告知途径后由工人自己选', async () => {
    on('2026-05-06 09:00');
    expect((await watch('late')).counts.find(({ show }) => show === 'late')?.count).toBe(23);
    expect(await remind('2026-05-06T02:00:00Z')).toBeGreaterThanOrEqual(3);
    const mediator = await as('ltiaojie');
    const items = Array.from({ length: 23 }, (_, at) => `o${at + 1}.2`);
    const road = { items, road: 'wage_payment_order', on: '2026-05-06', conditions: true };
    expect((await mediate(mediator, here.mediation, 'choose_road', road)).body.code).toBe('breach_first');
    const [item, ...others] = items;
    const remedies = ['wage_payment_order', 'lawsuit', 'urge'];
    await well('breach', { item, others, remedies, note: '公司称资金紧张' });
    const { guides, items: owed, guidePage } = await performanceOf();
    const can = (name: string) => guides.find((guide) => guide.road === name)?.can;
    expect(can('wage_payment_order')?.ok).toBe(true);
    expect(can('enforcement')?.words).toContain('没有经法院确认有效');
    expect(owed.find((each) => each.item === 'o1.2')?.limits).toEqual([
      expect.objectContaining({ until: '2029-04-30', basis: expect.stringContaining('待核') }),
    ]);
    expect(guidePage).not.toBeNull();
    const silent = await mediate(mediator, here.mediation, 'choose_road', { ...road, conditions: false });
    expect(silent.body.code).toBe('explain_roads');
    await well('choose_road', road);
  });

  test('途径告知书、每人一份的支付令申请书印得出来；窗口不在场，印不到', async () => {
    const mediator = await as('ltiaojie');
    const { guidePage, roads } = await performanceOf();
    const papers = roads[0]?.papers ?? [];
    expect(papers.length).toBe(23);
    for (const href of [guidePage ?? '', papers[22]?.href ?? '']) {
      // 不是 JSON，是文件本身.
      await expect(mediator.get(href.replace('/api', ''))).rejects.toThrow('JSON');
    }
    const clerk = await as('lchuangkou');
    expect((await clerk.get((papers[0]?.href ?? '').replace('/api', ''))).status).toBe(404);
    const seen = await performanceOf('lchuangkou');
    expect([seen.guidePage, seen.roads[0]?.papers]).toEqual([null, []]);
  });

  test('五日、十五日、三十日、十五日：各步的期限自动算出；异议期未满，不算生效；期满再申请执行', async () => {
    const road = (await performanceOf()).roads[0]?.id;
    const move = (what: string, day: string) => ({ road, move: what, on: day, note: `（2026）民督1号 ${day}` });
    await well('move_road', move('applied', '2026-05-06'));
    const mediator = await as('ltiaojie');
    const jump = await mediate(mediator, here.mediation, 'move_road', move('served', '2026-05-06'));
    expect(jump.body.code).toBe('not_the_next_move');
    on('2026-05-11 09:00');
    await well('move_road', move('accepted', '2026-05-11'));
    on('2026-05-20 09:00');
    await well('move_road', move('issued', '2026-05-20'));
    on('2026-05-25 09:00');
    await well('move_road', move('served', '2026-05-25'));
    on('2026-06-09 09:00');
    const early = await mediate(mediator, here.mediation, 'move_road', move('effective', '2026-06-09'));
    expect([early.body.code, early.body.words]).toEqual(['objection_open', expect.stringContaining('2026-06-09')]);
    on('2026-06-10 09:00');
    await well('move_road', move('effective', '2026-06-10'));
    const { roads } = await performanceOf();
    expect(roads[0]?.moves.map(({ until }) => until)).toEqual([
      '2026-05-11',
      '2026-05-26',
      '2026-06-22',
      '2026-06-09',
      '2028-06-12',
    ]);
    expect(roads[0]?.next).toEqual(['settled', 'given_up']);
  });

  test('公司付清，登记结清；各步在事项的链里，链里没有数额以外的话', async () => {
    const mediator = await as('ltiaojie');
    for (let at = 1; at <= 23; at += 1) await well('performed', { item: `o${at}.2`, amount: PAY, on: '2026-06-10' });
    const road = (await performanceOf()).roads[0]?.id;
    await well('move_road', { road, move: 'settled', on: '2026-06-10', note: '全部付清' });
    expect((await watch('all')).lines).toEqual([]);
    const page: MediationPage = await mediationOf(mediator, here.mediation);
    expect(page.can['fulfil']?.ok).toBe(true);
    await well('fulfil', { confirmed: true });
    const clerk = await as('lchuangkou');
    const says = (await clerk.page(here.matter)).timeline.flatMap((entry) => entry.says).join('；');
    expect(says).toContain('权利人选定：凭劳动调解协议申请支付令');
    expect(says).toContain('已送达对方，接着的期限至 2026-06-09');
    expect(says).not.toContain('民督1号');
  });
});
