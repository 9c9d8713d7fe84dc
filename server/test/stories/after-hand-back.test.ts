import { beforeAll, describe, expect, test } from 'vitest';
import { finds, listsWith, story } from './story.ts';

const { as } = story('2026-03-02 09:30');
const matter = { id: '', code: '', word: '垃圾中转站' };
const housing = 'c990101.zj';

beforeAll(async () => {
  const clerk = await as('lchuangkou');
  const narrative = `新安社区${matter.word}夜里装车，噪声大。`;
  const { matterId, code } = await clerk.register({ title: '夜间装车噪声', narrative, kind: 'RT09' });
  Object.assign(matter, { id: matterId, code });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
});

describe('交回后不能再看', () => {
  test('派单前看不到，派单后各处都看得到', async () => {
    const [clerk, handler] = [await as('lchuangkou'), await as('zhujian')];
    expect(await finds(handler, matter)).toBe(false);
    await clerk.act(matter.id, 'dispatch', { lead: housing, requirement: '请调整装车时间' });
    await handler.act(matter.id, 'receive');
    expect(await finds(handler, matter)).toBe(true);
  });

  test('交回以后，清单、数、检索、编码、编号、回执都没有了，也不能再办', async () => {
    const handler = await as('zhujian');
    await handler.act(matter.id, 'hand_back', { result: '已与清运公司约定晚十点后不装车' });
    expect(await finds(handler, matter)).toBe(false);
    expect((await handler.get(`/matters/${matter.id}/receipt`)).status).toBe(404);
    const [known, invented] = [
      await handler.tryAct(matter.id, 'progress', { note: '再补一句' }),
      await handler.tryAct('00000000-0000-4000-8000-000000000000', 'progress', { note: '再补一句' }),
    ];
    expect(known).toMatchObject({ status: 404, body: { code: 'no_such_matter' } });
    expect(known.body).toEqual(invented.body);
  });

  test('交回后中心写下的新内容，原承办单位读不到；中心接着能办', async () => {
    const [clerk, handler] = [await as('lchuangkou'), await as('zhujian')];
    await clerk.act(matter.id, 'progress', { note: '申请人说昨晚还是有声音' });
    const read = await handler.get(`/matters/${matter.id}`);
    expect([read.status, JSON.stringify(read.body).includes('昨晚')]).toEqual([404, false]);
    const { timeline } = await clerk.page(matter.id);
    expect(timeline.flatMap(({ texts }) => texts).map(({ body }) => body)).toContain('申请人说昨晚还是有声音');
    expect((await clerk.page(matter.id)).can['dispatch']?.ok).toBe(true);
    expect(await listsWith(clerk, matter.id)).toContain('to_dispatch');
  });

  test('同一命令再送一次：交回的人得到原来的答复，内容里没有别的', async () => {
    const [clerk, handler] = [await as('lchuangkou'), await as('zhujian')];
    const commandId = '5a1f3c52-8a52-4f0e-9d0f-0d5c8b6a7e11';
    await clerk.act(matter.id, 'dispatch', { lead: 'c990101.ga', co: [housing], requirement: '再看一次' });
    await handler.act(matter.id, 'receive');
    const result = '协办部分已完成';
    const first = await handler.act(matter.id, 'hand_back', { result }, { commandId });
    const again = await handler.tryAct(matter.id, 'hand_back', { result }, { commandId });
    expect(again).toMatchObject({ status: 200 });
    expect(again.body).toEqual(first);
  });
});

describe('邻镇窗口看不到', () => {
  test('各处都没有，数也不含它；本镇与县中心都有', async () => {
    expect(await finds(await as('hchuangkou'), matter)).toBe(false);
    expect(await finds(await as('ychuangkou'), matter)).toBe(false);
    expect(await finds(await as('lchuangkou2'), matter)).toBe(true);
    expect(await finds(await as('xianzhuren'), matter)).toBe(true);
  });

  test('不能办、不能并入，答复与没有这件事一样', async () => {
    const neighbour = await as('hchuangkou');
    expect((await neighbour.tryAct(matter.id, 'accept')).status).toBe(404);
    const own = await neighbour.register({ title: '本镇的事' });
    const merged = await neighbour.tryAct(own.matterId, 'merge', { into: matter.code, reason: '看起来重复' });
    expect(merged.body.code).toBe('no_other_matter');
    const invented = await neighbour.tryAct(own.matterId, 'link', {
      other: '990101101000202603020000999',
      kind: 'related',
    });
    const linked = await neighbour.tryAct(own.matterId, 'link', { other: matter.code, kind: 'related' });
    expect(linked.body).toEqual(invented.body);
  });

  test('三员看不到任何事项', async () => {
    for (const login of ['xitong', 'anquan', 'shenji'] as const)
      expect(await finds(await as(login), matter)).toBe(false);
  });

  test('任期已满的人登录后没有岗位，办不了事；两个岗位的人先选一个', async () => {
    const [ended, both] = [await as('daoqi'), await as('lianggang')];
    expect(await ended.get('/desk')).toMatchObject({ status: 403, body: { code: 'no_post_in_term' } });
    expect(await both.get('/desk')).toMatchObject({ status: 403, body: { code: 'choose_post' } });
  });
});
