import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { committee, mediate as act, mediationOf as page, openedBy, openOn, selfOf, twoParties } from './mediating.ts';
import type { Opened } from './mediating.ts';
import { story } from './story.ts';

const { as } = story('2026-03-02 09:30');

const roads = ['litigation'] as const;

const opened = async (title: string): Promise<Opened> => openedBy(await as('lchuangkou'), { title }, '恢复原来的界址');

describe('邻里界址：从征询意愿到开始调解', () => {
  const here: Opened = { matter: '', mediation: '', ids: [] };
  beforeAll(async () => void Object.assign(here, await opened('屋后滴水沟的界址')));

  test('调委会没有工单也看得到正在调解的事项，邻镇看不到', async () => {
    const [mediator, neighbour] = [await as('ltiaojie'), await as('hchuangkou')];
    expect((await mediator.page(here.matter)).title).toBe('屋后滴水沟的界址');
    expect((await neighbour.get(`/mediations/${here.mediation}`)).status).toBe(404);
  });

  test('没有告知、没有同意、没有筛查、没有调解员，都不能开始，每次都说清还差什么', async () => {
    const mediator = await as('ltiaojie');
    const why = async (): Promise<string> =>
      (await act(mediator, here.mediation, 'begin', { openness: 'closed' })).body.words;
    expect(await why()).toContain('安全筛查');
    await act(mediator, here.mediation, 'screen', { risks: [], arrangement: 'together', asked: true });
    expect(await why()).toContain('2 方没有被告知');
    const early = await act(mediator, here.mediation, 'consent', { party: here.ids[0], way: 'spoken' });
    expect(early.body.words).toContain('请先告知');
    for (const party of here.ids) {
      await act(mediator, here.mediation, 'give_notice', { party, readAloud: true, way: 'signed' });
    }
    expect(await why()).toContain('2 方没有表示同意');
    for (const party of here.ids) await act(mediator, here.mediation, 'consent', { party, way: 'signed' });
    expect(await why()).toContain('还没有确定调解员');
  });

  test('调解员确定后开始，期限一个月，遇休息日顺延；办理经过写在事项的同一条链上', async () => {
    const mediator = await as('ltiaojie');
    const self = await selfOf(mediator);
    const done = await act(mediator, here.mediation, 'assign', {
      mediators: [self],
      mode: 'parties',
      noConflict: true,
    });
    expect(done.status).toBe(200);
    expect((await act(mediator, here.mediation, 'begin', { openness: 'closed' })).status).toBe(200);
    const now = await page(mediator, here.mediation);
    expect(now).toMatchObject({ stage: 'mediating', rawDay: '2026-04-02', dueDay: '2026-04-02' });
    const { timeline } = await mediator.page(here.matter);
    expect(timeline.map(({ label }) => label)).toContain('开始调解');
    expect(timeline.flatMap(({ says }) => says).join('')).toContain('人民调解工作若干规定');
  });

  test('调解中的话只有在场的人看得到：中心主任看得到进度，看不到申请事项', async () => {
    const [mediator, director] = [await as('ltiaojie'), await as('lzhuren')];
    expect((await page(mediator, here.mediation)).notes.map(({ body }) => body)).toContain('恢复原来的界址');
    const seen = await page(director, here.mediation);
    expect([seen.stage, seen.notes]).toEqual(['mediating', []]);
  });
});

describe('拒绝与危险', () => {
  test('一方明确拒绝：调解到此为止，须先告知其他途径；调委会随即不再看到事项', async () => {
    const { matter, mediation, ids } = await opened('院墙外的杨树');
    const mediator = await as('ltiaojie');
    const silent = await act(mediator, mediation, 'refuse', { party: ids[1], way: 'phone', roads: [] });
    expect(JSON.stringify(silent.body)).toContain('人民调解法第二十六条');
    expect((await act(mediator, mediation, 'refuse', { party: ids[1], way: 'phone', roads })).status).toBe(200);
    expect((await mediator.get(`/matters/${matter}`)).status).toBe(404);
    const clerk = await as('lchuangkou');
    expect(await page(clerk, mediation)).toMatchObject({ stage: 'ended', ending: '一方明确拒绝调解' });
    expect((await act(clerk, mediation, 'begin', { openness: 'closed' })).body.code).toBe('wrong_mediation_stage');
  });

  test('有家庭暴力：不能同室；报告之前不能开始，也不能终结', async () => {
    const { mediation } = await opened('离婚前的财物');
    const mediator = await as('ltiaojie');
    const risks = ['family_violence'];
    const together = { risks, arrangement: 'together', asked: true, note: '女方称上月被打' };
    expect((await act(mediator, mediation, 'screen', together)).body.code).toBe('risk_in_one_room');
    await act(mediator, mediation, 'screen', { ...together, arrangement: 'none' });
    const ending = { ending: 'unfit', roads, reason: '有家庭暴力，不宜调解' };
    expect((await act(mediator, mediation, 'end', ending)).body.code).toBe('report_first');
    const report = { to: 'police', receiver: '城关派出所值班民警', note: '已说明情况' };
    expect((await act(mediator, mediation, 'report_danger', report)).status).toBe(200);
    expect((await act(mediator, mediation, 'end', ending)).status).toBe(200);
    const seen = await page(await as('lchuangkou'), mediation);
    expect([seen.risks, seen.reports]).toEqual([[], []]);
  });
});

describe('重来与另一个县里的错', () => {
  test('同一命令只开一次；另开一个被告知已经有了；县外的单位、没有对方的事项都说得清楚', async () => {
    const clerk = await as('lchuangkou');
    const { matterId } = await clerk.register({ title: '共用水井', kind: 'RT02', parties: [...twoParties] });
    await clerk.act(matterId, 'accept');
    const ids = (await clerk.page(matterId)).parties.map(({ id }) => id);
    const [payload, commandId] = [{ committee, source: 'own', parties: ids }, randomUUID()];
    const alone = await openOn(clerk, matterId, { ...payload, parties: [ids[0], ids[0]] });
    expect(alone.body.code).toBe('two_sides_needed');
    const wrong = await openOn(clerk, matterId, { ...payload, committee: 'c990101.rs' });
    expect(wrong.body.code).toBe('not_a_committee');
    const [first, again] = [
      await openOn(clerk, matterId, payload, commandId),
      await openOn(clerk, matterId, payload, commandId),
    ];
    expect(again.body).toEqual(first.body);
    expect((await openOn(clerk, matterId, payload)).body.code).toBe('mediation_open');
  });
});
