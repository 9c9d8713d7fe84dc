import type { DemoSwitchView, MethodChoicesView } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import type { Words } from '../../../server/test/client.ts';
import { story } from '../../../server/test/stories/story.ts';
import { gradesOffered, readAgain, sameMatter } from './same-matter.ts';
import type { Seen } from './same-matter.ts';

const here = story('2026-03-02 09:30');
const seen = new Map<string, Seen>();

let minute = 30;

/** 换用, by one press of the county's director, a minute after what was done before. */
async function adopt(method: string): Promise<{ status: number; body: DemoSwitchView & Words }> {
  here.on(`2026-03-02 09:${(minute += 1)}`);
  return (await here.as('xianzhuren')).send<DemoSwitchView & Words>('POST', '/demo/method', { method });
}

/** What one and the same matter, registered today and graded as the lightest, is called and until when. */
async function underway(method: string): Promise<unknown[]> {
  const matter = await sameMatter(here, ['yunmeng', 'tongshan'].includes(method) ? 'simple' : 'general');
  seen.set(method, matter);
  const { steps, papers, grade, resolve } = matter;
  return [steps[2], papers[0]?.split(' ')[0], steps[6], grade, resolve];
}

describe('演示县换着用十一地的工作法：同一件事，不改一行程序', () => {
  test('现在用的就是通用工作法，再换一次什么也不改', async () => {
    expect(await underway('neutral')).toEqual(['已交办', '交办单', '已回访', '一般', 'running 2026-03-17']);
    expect(await adopt('neutral')).toMatchObject({ status: 409, body: { code: 'in_force_already' } });
  });

  test.each([
    ['yunmeng', '简易', ['中心已派单', '中心派单', '已回访核单', '简易', 'running 2026-03-02']],
    ['xiaogan', '一般性', ['已派单', '派单', '已评单', '一般性', 'running 2026-03-05']],
    ['zhijiang', '一般', ['已分办', '分办单', '已回访', '一般', 'running 2026-03-02']],
    ['xuanen', '一般', ['已交办', '书面交办单', '已评价', '一般', 'running 2026-03-17']],
    ['manwa', '一般', ['已交办', '交办单', '已回访', '一般', 'running 2026-03-17']],
    ['jiangan', '一般', ['已分类流转', '转送交办单', '已回访', '一般', 'running 2026-03-17']],
    ['shishou', '一般', ['已精准交办', '交办单', '已综合评价', '一般', 'running 2026-03-17']],
    ['echeng', '一般', ['已研判流转', '流转单', '已反馈回访', '一般', 'running 2026-03-17']],
    ['xianan', '一般', ['已分流交办', '交办单', '已评价回访', '一般', 'running 2026-03-17']],
    ['tongshan', '简易', ['已分流交办', '交办单', '已跟踪回访', '简易', 'running 2026-03-17']],
    ['baijie', '一般性', ['已交办', '交办单', '已反馈回访', '一般性', 'running 2026-03-17']],
  ])('换用 %s：一人提交、另一人发布，今日起新登记的叫法、单据、日期都换了', async (method, lightest, said) => {
    const { status, body } = await adopt(method);
    expect([status, body.method, body.proposedBy, body.publishedBy]).toEqual([200, `${method}@1`, '周明远', '吴启航']);
    expect((await gradesOffered(here))[0]).toBe(lightest);
    expect(await underway(method)).toEqual(said);
  });

  test('换回通用工作法，是它的又一版；换用期间登记的各件仍是各自的叫法', async () => {
    expect((await adopt('neutral')).body.method).toBe('neutral@2');
    expect(await underway('neutral again')).toEqual(['已交办', '交办单', '已回访', '一般', 'running 2026-03-17']);
    for (const [method, matter] of seen) {
      const [version, , grade] = await readAgain(here, matter);
      expect([method, version, grade]).toEqual([method, matter.method, matter.grade]);
    }
  });

  test('窗口不能换；没有的工作法列出可选的；卡片上写着要点', async () => {
    const clerk = await here.as('lchuangkou');
    expect((await clerk.send<Words>('POST', '/demo/method', { method: 'yunmeng' })).status).toBe(403);
    const none = await adopt('elsewhere');
    expect([none.status, none.body.words]).toEqual([409, expect.stringContaining('yunmeng（云梦县“四单”工作法）')]);
    const { choices } = (await clerk.get<MethodChoicesView>('/methods/choices')).body;
    expect(choices.find(({ method }) => method === 'xiaogan')?.summary).toEqual([
      '一般性：窗口直接分办，乡镇（街道），3 日',
      '较大：窗口直接分办，乡镇（街道），20 日',
      '单据：派单、接单、督办单、核单、评单',
    ]);
  });
});
