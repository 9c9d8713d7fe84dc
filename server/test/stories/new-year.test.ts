import { describe, expect, test } from 'vitest';
import { clocksOf, listsWith, story } from './story.ts';

const { on, as } = story('2025-12-31 23:58');

describe('期限跨午夜与新年', () => {
  let [id, code] = ['', ''];

  test('年末最后两分钟登记：编码是旧年的，受理期限跳过元旦放假、计入调休上班日', async () => {
    const clerk = await as('lchuangkou');
    ({ matterId: id, code } = await clerk.register({ title: '年末最后一件' }));
    expect(code).toContain('20251231');
    expect(clocksOf(await clerk.page(id))).toEqual({ accept: 'running 2026-01-05' });
    expect(await listsWith(clerk, id)).toContain('new');
  });

  test('零点以后是新的一天：编码是新年的，昨天的不算今日新登记', async () => {
    on('2026-01-01 00:01');
    const clerk = await as('lchuangkou');
    const fresh = await clerk.register({ title: '新年第一件' });
    expect(fresh.code).toContain('20260101');
    expect((await clerk.list('new')).lines.map(({ title }) => title)).toEqual(['新年第一件']);
  });

  test('期限最后一天二十三点五十九分还没有逾期，零点起逾期，只有一个说法', async () => {
    const clerk = await as('lchuangkou');
    const light = async (): Promise<unknown[]> => {
      const { clocks, overdue } = await clerk.page(id);
      const lists = await listsWith(clerk, id);
      return [clocks[0]?.overdue, overdue, clocks[0]?.light, lists.includes('late'), lists.includes('soon')];
    };
    on('2026-01-05 23:59');
    expect(await light()).toEqual([false, false, 'orange', false, true]);
    on('2026-01-06 00:00');
    expect(await light()).toEqual([true, true, 'red', true, false]);
  });

  test('逾期后受理：钟停了，仍记为逾期完成', async () => {
    const clerk = await as('lchuangkou');
    await clerk.act(id, 'accept');
    const accept = (await clerk.page(id)).clocks.find(({ kind }) => kind === 'accept');
    expect(accept).toMatchObject({ status: 'met', late: true, overdue: false });
  });

  test('单据按年编号，新年从一号起', async () => {
    on('2026-12-30 09:00');
    const clerk = await as('lchuangkou');
    const papers: (string | undefined)[] = [];
    for (const day of ['2026-12-30 09:00', '2026-12-31 09:00', '2027-01-04 09:00']) {
      on(day);
      const { matterId } = await clerk.register({ title: `编号 ${day}` });
      await clerk.act(matterId, 'accept');
      await clerk.act(matterId, 'grade', { grade: 'general' });
      await clerk.act(matterId, 'dispatch', { lead: 'c990101.rs', requirement: '请办理' });
      papers.push((await clerk.page(matterId)).orders[0]?.number);
    }
    expect(papers).toEqual(['〔2026〕1号', '〔2026〕2号', '〔2027〕1号'].map((each) => `柳塘镇综治交办${each}`));
  });

  test('落在未批准日历的年份：期限标暂定，工作台有一条须知', async () => {
    const clerk = await as('lchuangkou');
    const { clocks } = await clerk.page((await clerk.list('all', '编号 2026-12-31')).lines[0]?.id ?? '');
    expect(clocks.find(({ kind }) => kind === 'resolve')?.provisional).toBe(true);
    const { banner } = await clerk.desk();
    expect(banner).toEqual([expect.stringContaining('已批准的工作日历到 2026 年')]);
  });
});
