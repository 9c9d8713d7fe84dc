import { describe, expect, test } from 'vitest';
import { clocksOf, story } from './story.ts';

const { on, as } = story('2026-03-02 09:30');

/** 受理、定为一般、交办、接单. The resolve clock ends on 2026-03-17. */
async function inHandling(): Promise<string> {
  on('2026-03-02 09:30');
  const [clerk, handler] = [await as('lchuangkou'), await as('nongye')];
  const { matterId } = await clerk.register({ title: '流转租金', kind: 'RT07' });
  await clerk.act(matterId, 'accept');
  await clerk.act(matterId, 'grade', { grade: 'general' });
  await clerk.act(matterId, 'dispatch', { lead: 'c990101.ny', requirement: '请核对合同' });
  await handler.act(matterId, 'receive');
  await handler.act(matterId, 'first_contact', { way: 'phone', reached: true, note: '已联系' });
  expect(clocksOf(await clerk.page(matterId))).toMatchObject({ resolve: 'running 2026-03-17' });
  return matterId;
}

const resolveOf = async (id: string): Promise<string | undefined> =>
  clocksOf(await (await as('lchuangkou')).page(id)).resolve;

describe('延期', () => {
  test('承办人申请，主任批准；从原届满日起延，超过上限、再延、自批都不行', async () => {
    const id = await inHandling();
    on('2026-03-12 10:00');
    const [handler, clerk, director] = [await as('nongye'), await as('lchuangkou'), await as('lzhuren')];
    const long = await handler.tryAct(id, 'ask_extension', { amount: 31, reason: '情况复杂' });
    expect(long.body.code).toBe('extension_too_long');
    await handler.act(id, 'ask_extension', { amount: 10, reason: '等复垦方案' });
    expect((await director.list('to_decide')).total.count).toBe(1);
    const approve = { approve: true, informed: true, reason: '同意' };
    expect((await clerk.tryAct(id, 'decide_extension', approve)).body.code).toBe('not_your_post');
    const untold = await director.tryAct(id, 'decide_extension', { ...approve, informed: false });
    expect(untold.body.code).toBe('tell_the_party');
    await director.act(id, 'decide_extension', approve);
    expect(await resolveOf(id)).toBe('running 2026-03-27');
    expect((await director.list('to_decide')).total.count).toBe(0);
    const again = await handler.tryAct(id, 'ask_extension', { amount: 5, reason: '再等几天' });
    expect(again.body.code).toBe('extensions_used');
  });

  test('不同意：期限不变；逾期以后不能再申请', async () => {
    const id = await inHandling();
    const [handler, director] = [await as('nongye'), await as('lzhuren')];
    on('2026-03-12 10:00');
    await handler.act(id, 'ask_extension', { amount: 10, reason: '等复垦方案' });
    await director.act(id, 'decide_extension', { approve: false, informed: false, reason: '可以按期办结' });
    expect(await resolveOf(id)).toBe('running 2026-03-17');
    on('2026-03-18 00:00');
    const late = await handler.tryAct(id, 'ask_extension', { amount: 10, reason: '来不及了' });
    expect(late.body.code).toBe('overdue_already');
  });
});

describe('中止与恢复', () => {
  test('中止四天，期限顺延四天，遇休息日再顺延；中止期间灯灭，不能办结', async () => {
    const id = await inHandling();
    const handler = await as('nongye');
    on('2026-03-09 10:00');
    expect((await handler.tryAct(id, 'pause', { reason: 'busy', note: '太忙' })).body.code).toBe('not_in_method');
    await handler.act(id, 'pause', { reason: 'appraisal', note: '委托测绘' });
    const paused = (await handler.page(id)).clocks.find(({ kind }) => kind === 'resolve');
    expect(paused).toMatchObject({ status: 'paused', light: 'grey', overdue: false });
    const done = { outcome: 'settled', result: '已经谈好', informed: true };
    expect((await handler.tryAct(id, 'conclude', done)).body.code).toBe('paused');
    on('2026-03-13 10:00');
    await handler.act(id, 'resume', { note: '测绘成果已到' });
    expect(await resolveOf(id)).toBe('running 2026-03-23');
    await handler.act(id, 'conclude', done);
    expect(await resolveOf(id)).toBe('met');
  });
});

describe('改级', () => {
  test('一般改为较大：从原起算日重算，已用的时间照算；须写理由', async () => {
    const id = await inHandling();
    const clerk = await as('lchuangkou');
    on('2026-03-10 10:00');
    expect((await clerk.tryAct(id, 'grade', { grade: 'serious' })).body.code).toBe('reason_needed');
    await clerk.act(id, 'grade', { grade: 'serious', reason: '涉及七户' });
    expect(await resolveOf(id)).toBe('running 2026-04-01');
  });

  test('较大改回一般：用过的时间照算，已过新期限的当即逾期', async () => {
    const id = await inHandling();
    const clerk = await as('lchuangkou');
    on('2026-03-10 10:00');
    await clerk.act(id, 'grade', { grade: 'serious', reason: '涉及七户' });
    on('2026-03-20 10:00');
    await clerk.act(id, 'grade', { grade: 'general', reason: '其余六户已经撤回' });
    expect((await clerk.page(id)).clocks.find(({ kind }) => kind === 'resolve')).toMatchObject({
      dueDay: '2026-03-17',
      overdue: true,
    });
  });

  test('延期、中止后改级：延期和中止都保留', async () => {
    const id = await inHandling();
    const [clerk, handler, director] = [await as('lchuangkou'), await as('nongye'), await as('lzhuren')];
    on('2026-03-09 10:00');
    await handler.act(id, 'ask_extension', { amount: 10, reason: '等复垦方案' });
    await director.act(id, 'decide_extension', { approve: true, informed: true, reason: '同意' });
    await handler.act(id, 'pause', { reason: 'appraisal', note: '委托测绘' });
    on('2026-03-11 10:00');
    await handler.act(id, 'resume', { note: '成果已到' });
    expect(await resolveOf(id)).toBe('running 2026-03-30');
    await clerk.act(id, 'grade', { grade: 'serious', reason: '涉及七户' });
    expect(await resolveOf(id)).toBe('running 2026-04-13');
    const clock = (await clerk.page(id)).clocks.find(({ kind }) => kind === 'resolve');
    expect([clock?.extensions.length, clock?.pauses.length]).toEqual([1, 1]);
  });
});
