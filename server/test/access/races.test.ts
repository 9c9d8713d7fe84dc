import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Reply, Words } from '../client.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';

let server: TestServer;
let one: Client;
let two: Client;
let director: Client;
let labour: Client;

beforeAll(async () => {
  server = await startTestServer();
  [one, two] = [await server.signIn('lchuangkou'), await server.signIn('lchuangkou2')];
  [director, labour] = [await server.signIn('lzhuren'), await server.signIn('renshe')];
}, 120_000);
afterAll(() => server.stop());

const rounds = Array.from({ length: 6 }, (_, at) => at);

/** Each was done or refused in words; never a crash. */
function settled(replies: readonly Reply<Words>[]): number {
  for (const { status, body } of replies) {
    expect([status, body]).toEqual([expect.toSatisfy((n) => n === 200 || n === 409 || n === 404), expect.anything()]);
    if (status !== 200) expect(body.words).toMatch(/[\u4e00-\u9fff]{4}/);
  }
  return replies.filter(({ status }) => status === 200).length;
}

async function dispatched(): Promise<string> {
  const { matterId } = await one.register({});
  await one.act(matterId, 'accept');
  await one.act(matterId, 'grade', { grade: 'general' });
  await one.act(matterId, 'dispatch', { lead: 'c990101.rs', requirement: '请核实办理' });
  return matterId;
}

test('二十件同时登记：件件成，编码各不相同', async () => {
  const done = await Promise.all(
    Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : two).register({ title: `同时登记 ${at}` })),
  );
  expect(new Set(done.map(({ code }) => code)).size).toBe(20);
});

test('四十件同时交办：文号不缺不重', async () => {
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { matterId } = await one.register({});
      await one.act(matterId, 'accept');
      await one.act(matterId, 'grade', { grade: 'general' });
      return matterId;
    }),
  );
  await Promise.all(
    ids.map((id) => one.act(id, 'dispatch', { lead: 'c990101.rs', co: ['c990101.zr'], requirement: '请办' })),
  );
  const { rows } = await server.db.inScope(
    { county: '990101', scopes: ['c990101'], identity: ['system'] },
    async ({ client }) =>
      client.query<{ role: string; n: number; numbers: number; last: number }>(
        `select o.role, count(*)::int as n, count(distinct o.number)::int as numbers,
           (select last from paper_series p where p.series = o.role) as last from work_order o group by o.role`,
      ),
  );
  expect(rows.map(({ numbers, last }) => [numbers, last])).toEqual(rows.map(({ n }) => [n, n]));
});

test('退单与办结同时到：只成一样', async () => {
  for (const _ of rounds) {
    const id = await dispatched();
    await labour.act(id, 'receive');
    const replies = await Promise.all([
      labour.tryAct(id, 'return', { reason: '不属本局职责', betterOwner: 'c990101.zj' }),
      labour.tryAct(id, 'conclude', { outcome: 'settled', result: '已全部付清', informed: true }),
    ]);
    expect(settled(replies)).toBe(1);
  }
});

test('收回与接单同时到：先到的算，后到的有话说，页面仍说得通', async () => {
  for (const _ of rounds) {
    const id = await dispatched();
    const replies = await Promise.all([
      director.tryAct(id, 'recall', { reason: '派错了单位' }),
      labour.tryAct(id, 'receive'),
    ]);
    expect(settled(replies)).toBeGreaterThan(0);
    const { stage, orders } = await director.page(id);
    expect([stage, orders.map(({ status }) => status)]).toEqual(['accepted', ['revoked']]);
  }
});

test('甲并入乙，乙并入甲，同时：只成一边，不死锁', async () => {
  for (const _ of rounds) {
    const [a, b] = [await one.register({}), await one.register({})];
    const replies = await Promise.all([
      one.tryAct(a.matterId, 'merge', { into: b.code, reason: '重复登记' }),
      two.tryAct(b.matterId, 'merge', { into: a.code, reason: '重复登记' }),
      one.tryAct(a.matterId, 'link', { other: b.code, kind: 'repeat' }),
      two.tryAct(b.matterId, 'link', { other: a.code, kind: 'repeat' }),
    ]);
    settled(replies);
    const stages = [(await one.page(a.matterId)).stage, (await one.page(b.matterId)).stage];
    expect(stages.toSorted()).toEqual(['merged', 'registered']);
  }
});

test('同一命令十处同送，一处换了大小写：只办一次', async () => {
  const { matterId } = await one.register({});
  const commandId = randomUUID();
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      one.tryAct(matterId, 'accept', {}, { commandId: at === 9 ? commandId.toUpperCase() : commandId }),
    ),
  );
  expect(settled(replies)).toBe(10);
  expect((await one.page(matterId)).timeline.filter(({ act }) => act === 'accept')).toHaveLength(1);
});

test('命令编号用在另一件事项上、另一个动作上：拒绝；别人用同一编号不受影响', async () => {
  const [a, b] = [await one.register({}), await one.register({})];
  const commandId = randomUUID();
  await one.act(a.matterId, 'accept', {}, { commandId });
  expect((await one.tryAct(b.matterId, 'accept', {}, { commandId })).body.code).toBe('command_reused');
  expect((await one.tryAct(a.matterId, 'archive', {}, { commandId })).body.code).toBe('command_reused');
  await two.act(b.matterId, 'accept', {}, { commandId });
  expect((await one.page(b.matterId)).stage).toBe('accepted');
});

test('交回的答复没有收到，再送一次：仍是那个答复，用编码来问也一样；而事项已经读不到了', async () => {
  const id = await dispatched();
  const { code } = await one.page(id);
  await labour.act(id, 'receive');
  const sent = { commandId: randomUUID() };
  const first = await labour.act(code, 'hand_back', { result: '已核实并交回' }, sent);
  expect(await labour.act(code, 'hand_back', { result: '已核实并交回' }, sent)).toEqual(first);
  expect(await labour.act(id, 'hand_back', { result: '已核实并交回' }, sent)).toEqual(first);
  expect((await labour.get(`/matters/${id}`)).status).toBe(404);
});

test('设了回避的事项不能并入没有设的：墙不因并案而倒', async () => {
  const [a, b] = [await one.register({ nature: 'accusation' }), await one.register({ nature: 'accusation' })];
  const wall = { units: ['c990101.ga'], staff: [], reason: '反映该局人员' };
  await one.act(a.matterId, 'set_wall', wall);
  const merged = { into: b.code, reason: '同一举报' };
  expect((await one.tryAct(a.matterId, 'merge', merged)).body.code).toBe('other_not_walled');
  await one.act(b.matterId, 'set_wall', wall);
  expect((await one.act(a.matterId, 'merge', merged)).matterId).toBe(a.matterId);
});

test('兼着被反映单位岗位的人设这道墙：请回避，不是出错', async () => {
  const twice = await server.signIn('lianggang');
  const { body } = await twice.get<{ posts: { id: string; role: string }[] }>('/session');
  await twice.send('POST', '/session/post', { postId: body.posts.find(({ role }) => role === 'window_clerk')?.id });
  const { matterId } = await twice.register({ title: '反映调解委员会', nature: 'accusation' });
  const reply = await twice.tryAct(matterId, 'set_wall', {
    units: ['c990101.t03.tw'],
    staff: [],
    reason: '反映该委员会',
  });
  expect([reply.status, reply.body.code]).toEqual([409, 'wall_around_self']);
});
