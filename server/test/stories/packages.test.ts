import { randomUUID } from 'node:crypto';
import type { ActAnswer, NoticesView, PackageActName, PackagesOfMatter, PackageStepsView } from '@jieyou/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { remindSteps } from '../../src/modules/packages/index.ts';
import { instant } from '../../src/kernel/local-date.ts';
import type { Client, Reply, Words } from '../client.ts';
import { begun, mediate, openedBy } from './mediating.ts';
import { story } from './story.ts';

const told = story('2026-03-02 09:30');
const { as, on } = told;
let matter = '';

const pack = (client: Client, act: PackageActName, payload: object): Promise<Reply<ActAnswer & Words>> =>
  client.send('POST', `/matters/${matter}/package-acts/${act}`, { commandId: randomUUID(), payload });
const packs = async (client: Client): Promise<PackagesOfMatter> =>
  (await client.get<PackagesOfMatter>(`/matters/${matter}/packages`)).body;
const stepOf = async (client: Client, label: string) => {
  const step = (await packs(client)).runs[0]?.steps.find((each) => each.label === label);
  if (!step) throw new Error(`没有「${label}」这一步`);
  return step;
};

describe('医疗损害：调赔结合+鉴定前置', () => {
  beforeAll(async () => {
    const clerk = await as('lchuangkou');
    const { matterId } = await clerk.register({ title: '手术后的争议', kind: 'RT15' });
    await clerk.act(matterId, 'accept');
    matter = matterId;
  });

  test('套餐由人选用，适合本类纠纷的排在前；同时只走一个', async () => {
    const clerk = await as('lchuangkou');
    const { choices, runs } = await packs(clerk);
    expect(choices[0]).toMatchObject({ id: 'appraisal_compensation', usual: true, says: '鉴定前置 → 人民调解 → 赔付' });
    expect(runs).toEqual([]);
    expect((await pack(clerk, 'choose', { package: 'appraisal_compensation', note: '责任要先鉴定' })).status).toBe(200);
    const second = await pack(clerk, 'choose', { package: 'mediation_confirmation' });
    expect([second.body.code, second.body.words]).toEqual(['package_running', expect.stringContaining('调赔结合')]);
    expect((await pack(clerk, 'choose', { package: 'nothing' })).status).toBe(409);
  });

  test('鉴定没有办成，调解这一步不能开始，说得出差什么；必经的跳不过', async () => {
    const clerk = await as('lchuangkou');
    const mediation = await stepOf(clerk, '人民调解');
    expect([mediation.needs, mediation.can['hand']?.words]).toEqual([
      ['鉴定前置'],
      '「人民调解」须先办成「鉴定前置」；请先办好并登记凭证',
    ]);
    const refused = await pack(clerk, 'hand', { step: mediation.id, unit: 'c990101.t01.tw' });
    expect([refused.status, refused.body.code]).toEqual([409, 'step_needs']);
    const appraisal = await stepOf(clerk, '鉴定前置');
    expect((await pack(clerk, 'skip', { step: appraisal.id, reason: '想省时间' })).body.code).toBe('step_must');
    const early = await pack(clerk, 'done', { step: appraisal.id, proof: '鉴定意见书〔2026〕5号' });
    expect(early.body.code).toBe('step_not_running');
  });

  test('转给卫健局：从此读得到事项，期限三十个工作日；别的单位登记不了办成', async () => {
    const [clerk, land] = [await as('lchuangkou'), await as('ziran')];
    const appraisal = await stepOf(clerk, '鉴定前置');
    expect((await land.get(`/matters/${matter}`)).status).toBe(404);
    expect((await pack(clerk, 'hand', { step: appraisal.id, unit: 'c990101.zr' })).status).toBe(200);
    expect((await land.get(`/matters/${matter}`)).status).toBe(200);
    const handed = await stepOf(land, '鉴定前置');
    expect(handed).toMatchObject({ state: 'running', due: '2026-04-14', late: false });
    const { body } = await land.get<PackageStepsView>('/package-steps?show=mine');
    expect(body.lines).toEqual([expect.objectContaining({ step: '鉴定前置', package: '调赔结合+鉴定前置' })]);
    const stranger = await as('renshe');
    expect((await pack(stranger, 'done', { step: handed.id, proof: '鉴定意见书〔2026〕5号' })).status).toBe(404);
    expect((await stranger.get<PackageStepsView>('/package-steps?show=all')).body.lines).toEqual([]);
  });

  test('期限将至、已过，各提醒一次；时钟不替人办', async () => {
    const deps = (at: string) => ({ db: told.server.db, now: () => instant(at) });
    expect(await remindSteps(deps('2026-04-01T02:00:00Z'), '990101')).toBe(0);
    expect(await remindSteps(deps('2026-04-13T02:00:00Z'), '990101')).toBe(1);
    expect(await remindSteps(deps('2026-04-15T02:00:00Z'), '990101')).toBe(2);
    expect(await remindSteps(deps('2026-04-15T03:00:00Z'), '990101')).toBe(0);
    on('2026-04-15 10:00');
    const land = await as('ziran');
    const texts = (await land.get<NoticesView>('/notices')).body.notices.map(({ text }) => text);
    expect(texts.join()).toContain('套餐的一步期限已过：2026-04-14');
    expect(await stepOf(land, '鉴定前置')).toMatchObject({ state: 'running', late: true });
    const late = (await land.get<PackageStepsView>('/package-steps?show=late')).body;
    expect([late.lines.length, late.counts.find(({ show }) => show === 'late')?.count]).toEqual([1, 1]);
  });

  test('凭鉴定意见书办成；办完就看不到事项；下一步随即可以转入', async () => {
    const [clerk, land] = [await as('lchuangkou'), await as('ziran')];
    const appraisal = await stepOf(land, '鉴定前置');
    const proof = '医学会鉴定意见书〔2026〕5号，2026年4月15日';
    expect((await pack(land, 'done', { step: appraisal.id, proof })).status).toBe(200);
    expect((await land.get(`/matters/${matter}`)).status).toBe(404);
    expect(await stepOf(clerk, '鉴定前置')).toMatchObject({ state: 'done', shown: proof });
    const mediation = await stepOf(clerk, '人民调解');
    expect(mediation.needs).toEqual([]);
    expect((await pack(clerk, 'hand', { step: mediation.id, unit: 'c990101.t01.tw' })).status).toBe(200);
  });

  test('调解办成、赔付跳过（写理由），套餐走完；经过都在事项的链里', async () => {
    const clerk = await as('lchuangkou');
    const mediation = await stepOf(clerk, '人民调解');
    await pack(clerk, 'done', { step: mediation.id, proof: '协议书（2026）第3号' });
    const pay = await stepOf(clerk, '赔付');
    expect((await pack(clerk, 'skip', { step: pay.id, reason: '医院已经当场付清' })).status).toBe(200);
    expect((await packs(clerk)).runs[0]).toMatchObject({ state: 'finished' });
    const { timeline } = await clerk.page(matter);
    const says = timeline.filter(({ act }) => act.startsWith('package.')).map(({ label }) => label);
    expect(says).toEqual(expect.arrayContaining(['选用套餐', '转入这一步', '登记办成', '跳过这一步']));
  });
});

describe('几次调解不成：建议诉讼途径，由人办理', () => {
  test('一次不提示；两次提示；拒绝调解的不算；告知之后只是记下，事项不动', async () => {
    const [clerk, mediator] = [await as('lchuangkou'), await as('ltiaojie')];
    const brought = await openedBy(clerk, { title: '屡调不成' });
    matter = brought.matter;
    expect((await packs(clerk)).rounds).toMatchObject({ failed: 0, courtAfter: 2, proposal: null });
    await begun(mediator, brought);
    const end = { ending: 'failed', roads: ['litigation'], reason: '差距太大，没有谈拢' };
    await mediate(mediator, brought.mediation, 'end', end);
    expect((await packs(clerk)).rounds).toMatchObject({ failed: 1, proposal: null });
    const early = await pack(clerk, 'court_road', { answer: 'undecided', note: '告知可以起诉' });
    expect([early.body.code, early.body.words]).toEqual(['rounds_not_full', expect.stringContaining('随时可以起诉')]);

    await pack(clerk, 'choose', { package: 'pre_trial_counselling' });
    const step = await stepOf(clerk, '诉前调解');
    await pack(clerk, 'hand', { step: step.id, unit: 'c990101.sf' });
    await pack(clerk, 'failed', { step: step.id, note: '双方仍不让步' });
    const { rounds } = await packs(clerk);
    expect([rounds.failed, rounds.proposal]).toEqual([2, expect.stringContaining('是否起诉由当事人决定')]);
    const before = await clerk.page(matter);
    const road = { answer: 'will_sue', note: '告知管辖法院、诉讼时效和法律援助' };
    expect((await pack(clerk, 'court_road', road)).status).toBe(200);
    expect((await packs(clerk)).rounds.told).toEqual([
      expect.objectContaining({ rounds: 2, answer: '愿意起诉，已告知怎样起诉' }),
    ]);
    const after = await clerk.page(matter);
    expect([after.stage, after.orders.length]).toEqual([before.stage, before.orders.length]);
  });

  test('停止套餐：在办的单位随即看不到事项；之后可以另选', async () => {
    const clerk = await as('lchuangkou');
    const counsel = await stepOf(clerk, '心理疏导');
    await pack(clerk, 'hand', { step: counsel.id, unit: 'c990101.zr' });
    const land = await as('ziran');
    expect((await land.get(`/matters/${matter}`)).status).toBe(200);
    const run = (await packs(clerk)).runs[0]?.id;
    expect((await pack(clerk, 'stop', { run, reason: '当事人决定起诉' })).status).toBe(200);
    expect((await land.get(`/matters/${matter}`)).status).toBe(404);
    expect((await pack(clerk, 'choose', { package: 'mediation_confirmation' })).status).toBe(200);
  });
});
