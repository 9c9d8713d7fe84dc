import { describe, expect, test } from 'vitest';
import { clocksOf, finds, listsWith, story } from './story.ts';

const { on, as } = story('2026-03-02 09:30');

describe('并案', () => {
  test('重复件并入在办的一件：两边都看得到关联，被并的单撤销、钟停，在办的照原期限走', async () => {
    const [clerk, other, handler] = [await as('lchuangkou'), await as('lchuangkou2'), await as('nongye')];
    const kept = await clerk.register({ title: '养鸡场臭味', kind: 'RT09' });
    await clerk.act(kept.matterId, 'accept');
    await clerk.act(kept.matterId, 'grade', { grade: 'general' });
    on('2026-03-05 10:00');
    const twin = await other.register({ title: '东岭养鸡场要搬走', kind: 'RT09' });
    await other.act(twin.matterId, 'accept');
    await other.act(twin.matterId, 'grade', { grade: 'general' });
    await other.act(twin.matterId, 'dispatch', { lead: 'c990101.ny', requirement: '请查看' });
    expect(await listsWith(handler, twin.matterId)).toContain('to_receive');

    await other.act(twin.matterId, 'merge', { into: kept.code, reason: '同一养鸡场' });

    const [merged, going] = [await clerk.page(twin.matterId), await clerk.page(kept.matterId)];
    expect(merged).toMatchObject({ stage: 'merged', links: [{ code: kept.code, kind: 'duplicate' }] });
    expect(going).toMatchObject({ stage: 'accepted', links: [{ code: twin.code, kind: 'duplicate' }] });
    expect(merged.orders.map(({ status }) => status)).toEqual(['revoked']);
    expect(clocksOf(merged)).toEqual({ accept: 'met', resolve: 'void' });
    expect(clocksOf(going)).toMatchObject({ resolve: 'running 2026-03-17' });
    expect(await finds(handler, { id: twin.matterId, code: twin.code, word: '东岭养鸡场' })).toBe(false);
    expect(await listsWith(other, twin.matterId)).toEqual(['new']);
  });

  test('不能并入自己，也不能并入已经终止的', async () => {
    const clerk = await as('lchuangkou');
    const [one, gone] = [await clerk.register({ title: '在办' }), await clerk.register({ title: '撤回的' })];
    await clerk.act(gone.matterId, 'withdraw', { reason: '不再反映', byApplicant: true });
    const into = (code: string): Promise<{ body: { code: string } }> =>
      clerk.tryAct(one.matterId, 'merge', { into: code, reason: '试一试' });
    expect((await into(one.code)).body.code).toBe('same_matter');
    expect((await into(gone.code)).body.code).toBe('other_closed');
  });

  test('两人同时把两件互相并入：只成一件', async () => {
    const [clerk, other] = [await as('lchuangkou'), await as('lchuangkou2')];
    const [a, b] = [await clerk.register({ title: '互并甲' }), await clerk.register({ title: '互并乙' })];
    const replies = await Promise.all([
      clerk.tryAct(a.matterId, 'merge', { into: b.code, reason: '重复' }),
      other.tryAct(b.matterId, 'merge', { into: a.code, reason: '重复' }),
    ]);
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const stages = [(await clerk.page(a.matterId)).stage, (await clerk.page(b.matterId)).stage];
    expect(stages.sort()).toEqual(['merged', 'registered']);
  });
});

describe('拆分（一次登记，办成一揽事，XE-06）', () => {
  test('三件事拆开分别办：各有编码，登记时间、期限、当事人、首问人不变', async () => {
    on('2026-03-09 09:30');
    const clerk = await as('lchuangkou');
    const whole = await clerk.register({ title: '低保、危房、水沟三件事' });
    await clerk.act(whole.matterId, 'accept');
    on('2026-03-11 09:30');
    const part = (title: string) => ({ title, narrative: `${title}，请办理`, kind: 'RT99' });
    const parts = [part('危房鉴定'), part('水沟清淤')];
    const { created } = await clerk.act(whole.matterId, 'split', { parts, reason: '承办单位不同' });
    expect(created).toHaveLength(2);
    const before = await clerk.page(whole.matterId);
    const codes = new Set([before.code]);
    for (const id of created) {
      const page = await clerk.page(id);
      codes.add(page.code);
      expect(page).toMatchObject({ stage: 'accepted', registeredAt: before.registeredAt });
      expect(page.firstReceiver).toBe(before.firstReceiver);
      expect(page.parties.map(({ name }) => name)).toEqual(before.parties.map(({ name }) => name));
      expect(clocksOf(page)).toEqual(clocksOf(before));
      expect(page.links.map(({ code }) => code)).toEqual([before.code]);
      expect(await listsWith(clerk, id)).toContain('to_grade');
    }
    expect(codes.size).toBe(3);
    expect(before.links).toHaveLength(2);
  });

  test('拆出的几件各走各的路', async () => {
    const clerk = await as('lchuangkou');
    const [line] = (await clerk.search('危房鉴定')).lines;
    const id = line?.id ?? '';
    await clerk.act(id, 'grade', { grade: 'general' });
    await clerk.act(id, 'dispatch', { lead: 'c990101.zj', requirement: '请鉴定' });
    const housing = await as('zhujian');
    await housing.act(id, 'receive');
    expect((await housing.list('all')).lines.map(({ title }) => title)).toEqual(['危房鉴定']);
  });
});
