import { readFileSync } from 'node:fs';
import type { MethodDifferencesView } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../../test/client.ts';
import { story } from '../../../../test/stories/story.ts';

const neutral = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const second = neutral
  .replace('version: 1', 'version: 2')
  .replace('lead: 交办单', 'lead: 派单')
  .replace('within: 2 working_days', 'within: 2 calendar_days')
  .replace('due: 2026-10-08, why: 国庆假期不计，9 月 30 日、10 月 8 日两个工作日', 'due: 2026-10-08')
  .replace('due: 2026-02-24, why: 2 月 14 日星期六调休上班计入，春节假期不计', 'due: 2026-02-24')
  .replace('due: 2025-01-03, why: 跨年，元旦不计', 'due: 2025-01-02');

const { as } = story('2026-11-02 09:00');
const path = (version: number, against: string) => `/methods/neutral/${version}/differences?against=${against}`;

describe('发布之前看清改了什么', () => {
  it('提交的一版与现行的一版比较，人人看得到', async () => {
    const [director, clerk] = [await as('xianzhuren'), await as('lchuangkou')];
    expect(await director.send('POST', '/methods', { text: second })).toMatchObject({ status: 201 });
    const { status, body } = await clerk.get<MethodDifferencesView>(path(2, 'neutral@1'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      before: { method: 'neutral@1' },
      after: { method: 'neutral@2', label: '通用工作法' },
    });
    expect(body.differences.map(({ words }) => words)).toEqual([
      '主办的工单：交办单 → 派单',
      '受理期限：2 个工作日 → 2 日（改了算法）',
    ]);
    const back = await clerk.get<MethodDifferencesView>(path(1, 'neutral@2'));
    expect(back.body.differences[0]).toMatchObject({ key: 'labels.orders.lead', before: '派单', after: '交办单' });
    expect((await clerk.get<MethodDifferencesView>(path(1, 'neutral@1'))).body.differences).toEqual([]);
  });
  it('没有的版本、写错的版本，说明怎么办', async () => {
    const clerk = await as('lchuangkou');
    const missing = await clerk.get<Words>(path(9, 'neutral@1'));
    expect(missing).toMatchObject({ status: 404, body: { code: 'no_such_version' } });
    expect(missing.body.words).toContain('没有 neutral@9 这一版工作法');
    expect((await clerk.get<Words>(path(1, 'other@1'))).status).toBe(404);
    for (const wrong of ['neutral', 'neutral@0', "neutral@1'--", '']) {
      expect([wrong, (await clerk.get<Words>(path(1, encodeURIComponent(wrong)))).status]).toEqual([wrong, 400]);
    }
    expect((await clerk.get<Words>('/methods/neutral/1/differences')).status).toBe(400);
  });
});
