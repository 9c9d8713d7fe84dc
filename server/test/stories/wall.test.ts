import { beforeAll, describe, expect, test } from 'vitest';
import type { NoticesView, SessionView, SlipsView } from '@jieyou/contracts';
import type { Client } from '../client.ts';
import { finds, story } from './story.ts';

const { as } = story('2026-03-02 09:30');
const matter = { id: '', code: '', word: '测绘加急费' };
const [land, petition] = ['c990101.zr', 'c990101.xf'];

/** Of how many notices and slips of this matter somebody is told; the unread count speaks of the same ones. */
async function toldOf(client: Client): Promise<number> {
  const inbox = (await client.get<NoticesView>('/notices')).body;
  const slips = (await client.get<SlipsView>('/notices/slips')).body;
  expect(inbox.unread).toBe(inbox.notices.filter(({ read }) => !read).length);
  return [...inbox.notices, ...(slips.slips ?? [])].filter(({ code }) => code === matter.code).length;
}

beforeAll(async () => {
  const clerk = await as('lchuangkou');
  const narrative = `反映审批宅基地时收取${matter.word}，没有票据。`;
  const asked = { title: '宅基地审批收费', narrative, nature: 'complaint', kind: 'RT03' } as const;
  const { matterId, code } = await clerk.register(asked);
  Object.assign(matter, { id: matterId, code });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
  await clerk.act(matterId, 'dispatch', { lead: land, requirement: '请核实收费依据' });
  await (await as('ziran')).act(matterId, 'receive');
});

describe('检举控告的隔离墙（信访工作条例第三十条）', () => {
  test('设墙以前，承办单位看得到，也收到了交办的通知', async () => {
    expect(await finds(await as('ziran'), matter)).toBe(true);
    expect(await toldOf(await as('ziran'))).toBeGreaterThan(0);
  });

  test('查明是检举控告后设墙：在手的单撤销，被反映单位处处看不到，原来的通知也不见了', async () => {
    const [clerk, accused] = [await as('lchuangkou'), await as('ziran')];
    await clerk.act(matter.id, 'correct', { nature: 'accusation', reason: '当面核实，属检举控告' });
    const reason = '反映的是该局工作人员';
    await clerk.act(matter.id, 'set_wall', { units: [land], staff: [], reason });
    const page = await clerk.page(matter.id);
    expect(page).toMatchObject({ walled: true, stage: 'accepted' });
    expect(page.orders.map(({ status }) => status)).toEqual(['revoked']);
    expect(await finds(accused, matter)).toBe(false);
    expect(await toldOf(accused)).toBe(0);
    expect((await accused.get(`/matters/${matter.id}/receipt`)).status).toBe(404);
    expect((await accused.tryAct(matter.id, 'progress', { note: '想再看看' })).status).toBe(404);
  });

  test('不能派给被反映的单位，也不能请它会商；派给信访局就通', async () => {
    const [clerk, petitions] = [await as('lchuangkou'), await as('xinfang')];
    const back = await clerk.tryAct(matter.id, 'dispatch', { lead: land, requirement: '请自查' });
    expect(back.body).toMatchObject({ code: 'walled_unit', words: expect.stringContaining('自然资源局') });
    const co = await clerk.tryAct(matter.id, 'dispatch', { lead: petition, co: [land], requirement: '请协助' });
    expect(co.body.code).toBe('walled_unit');
    await clerk.act(matter.id, 'dispatch', { lead: petition, requirement: '按检举控告程序转送' });
    await petitions.act(matter.id, 'receive');
    await petitions.act(matter.id, 'progress', { note: '已与来信材料核对' });
    expect(await finds(petitions, matter)).toBe(true);
    expect(await toldOf(petitions)).toBeGreaterThan(0);
    expect(await finds(await as('ziran'), matter)).toBe(false);
    expect(await toldOf(await as('ziran'))).toBe(0);
  });

  test('墙不因改回性质而倒', async () => {
    const clerk = await as('lchuangkou');
    await clerk.act(matter.id, 'correct', { nature: 'complaint', reason: '试着改回投诉' });
    expect((await clerk.page(matter.id)).walled).toBe(true);
    expect(await finds(await as('ziran'), matter)).toBe(false);
  });

  test('检举控告不设墙就不能交办；被反映的包含自己，须由上一级来设', async () => {
    const clerk = await as('lchuangkou');
    const { matterId } = await clerk.register({ title: '反映窗口态度', nature: 'accusation' });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    const open = await clerk.tryAct(matterId, 'dispatch', { lead: petition, requirement: '请转送' });
    expect(open.body.code).toBe('wall_needed');
    const self = await clerk.tryAct(matterId, 'set_wall', {
      units: ['c990101.t01.zx'],
      staff: [],
      reason: '反映本窗口',
    });
    expect(self.body.code).toBe('wall_around_self');
  });

  test('只反映一名工作人员：他本人看不到，同一窗口的别人看得到', async () => {
    const [clerk, accused] = [await as('lchuangkou'), await as('lchuangkou2')];
    const { body } = await accused.get<SessionView>('/session');
    const narrative = '反映一名窗口人员插队办件。';
    const { matterId, code } = await clerk.register({ title: '反映插队办件', narrative, nature: 'accusation' });
    const about = { id: matterId, code, word: '插队办件' };
    expect(await finds(accused, about)).toBe(true);
    await clerk.act(matterId, 'set_wall', { units: [], staff: [body.staffId], reason: '反映的是其本人' });
    expect(await finds(accused, about)).toBe(false);
    expect(await finds(clerk, about)).toBe(true);
    expect(await finds(await as('lzhuren'), about)).toBe(true);
  });
});
