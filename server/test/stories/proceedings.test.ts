import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { ActAnswer, ProceedingActName, ProceedingsView } from '@jieyou/contracts';
import type { Words } from '../client.ts';
import { twoParties } from './mediating.ts';
import { story } from './story.ts';

const { as } = story('2026-09-21 09:00');
const here = { matter: '', dispute: '' };
const view = async (): Promise<ProceedingsView> =>
  (await (await as('xianchuangkou')).get<ProceedingsView>(`/matters/${here.matter}/proceedings`)).body;
const act = async (name: ProceedingActName, payload: object) =>
  (await as('xianchuangkou')).send<ActAnswer & Words>('POST', `/proceedings/${here.dispute}/acts/${name}`, {
    commandId: randomUUID(),
    payload,
  });

const arbitration = {
  ...{ kind: 'arbitration', organ: '区劳动人事争议仲裁委员会', number: '清劳人仲案字〔2026〕301号' },
  ...{ phase: 'decided', startedOn: '2026-08-03' },
};
const first = {
  ...{
    kind: 'first',
    organ: '区人民法院',
    number: '（2026）清0101民初512号',
    phase: 'decided',
    startedOn: '2026-08-20',
  },
};
const second = {
  ...{ kind: 'second', organ: '市中级人民法院', number: '（2026）清01民终88号', phase: 'running' },
  ...{ startedOn: '2026-09-10', dueOn: '2026-12-10' },
};

beforeAll(async () => {
  const clerk = await as('xianchuangkou');
  const { matterId } = await clerk.register({ title: '一企业三起欠薪官司', kind: 'RT11', parties: [...twoParties] });
  await clerk.act(matterId, 'accept');
  here.matter = matterId;
});

test('同一件纠纷的仲裁、一审、二审逐个登记，仲裁按法律计算期限', async () => {
  const clerk = await as('xianchuangkou');
  const done = await clerk.send<ActAnswer & Words>('POST', `/matters/${here.matter}/proceedings`, {
    commandId: randomUUID(),
    payload: arbitration,
  });
  expect(done.status).toBe(201);
  here.dispute = done.body.created[0] ?? '';
  expect((await act('add', { ...first, number: '民初512' })).body.code).toBe('bad_court_number');
  expect((await act('add', first)).status).toBe(200);
  expect((await act('add', second)).status).toBe(200);
  const { items } = await view();
  expect(items.map(({ kindLabel, number, dueDay }) => [kindLabel, number, dueDay])).toEqual([
    ['仲裁', '清劳人仲案字〔2026〕301号', '2026-09-17'],
    ['诉讼一审', '（2026）清0101民初512号', null],
    ['诉讼二审', '（2026）清01民终88号', '2026-12-10'],
  ]);
});

test('一次巡回调处，三案一并了结：逐案登记文书，还差几个一直看得到；只能出于自愿', async () => {
  const items = ['p1', 'p2', 'p3'];
  const settled = { kind: 'hearing', on: '2026-09-21', items, note: '三小时巡回审判，当场达成一揽子协议' };
  expect((await act('settle', settled)).status).toBe(200);
  expect((await view()).left).toBe(3);
  const close = (item: string, instrument: string, voluntary = true) =>
    act('close_one', { item, instrument, on: '2026-09-21', proof: '文书原件存卷', voluntary });
  expect((await close('p1', 'withdraw_suit')).body.words).toContain('撤回仲裁申请');
  expect((await close('p3', 'withdraw_appeal', false)).body.code).toBe('not_voluntary');
  expect((await close('p1', 'withdraw_arbitration')).status).toBe(200);
  expect((await close('p2', 'court_statement')).status).toBe(200);
  const now = await view();
  expect([now.left, now.stageLabel]).toEqual([1, '一并了结，待各程序的文书']);
  expect((await close('p3', 'withdraw_appeal')).status).toBe(200);
  expect(await view()).toMatchObject({ left: 0, stageLabel: '全部了结' });
  expect((await act('settle', settled)).body.code).toBe('all_closed');
  const { timeline } = await (await as('xianchuangkou')).page(here.matter);
  expect(timeline.flatMap(({ says }) => says)).toContain('2026-09-21 巡回审判、联合调处当场达成，一并了结 3 个程序');
});
