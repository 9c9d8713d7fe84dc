import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { actButton, perform, pick, sitDown } from './desk.ts';
import type { Desk } from './desk.ts';

let server: TestServer;
let browser: Browser;
let matter = '';
const desks: Desk[] = [];
const wrong = '消防通道被占用的清理';

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function opens(login: Parameters<typeof sitDown>[2], path?: string): Promise<Page> {
  const desk = await sitDown(browser, server, login);
  desks.push(desk);
  if (path) await desk.page.goto(path);
  return desk.page;
}

const approve = async (): Promise<void> => {
  const page = await opens('xianzhuren', '/duties/drafts');
  await page.getByRole('button', { name: '核对无误，审定' }).click();
  await page.getByText('没有等待审定的草案').waitFor();
};

describe('职责清单：建议、引用、报告、更正', { timeout: 120_000 }, () => {
  test('县中心窗口起草一条，由主任审定；清单查得到，命中的词标出来', async () => {
    const page = await opens('xianchuangkou');
    await page.getByRole('link', { name: '职责清单' }).click();
    await page.getByRole('heading', { name: '职责清单', exact: true }).waitFor();
    await page.getByRole('button', { name: '起草一条' }).click();
    await page.getByLabel('职责内容').fill(wrong);
    await pick(page, '主责单位', '清溪县公安局');
    const words = page.getByRole('combobox', { name: '关键词' });
    for (const word of ['消防通道', '堵塞通道']) {
      await words.fill(word);
      await words.press('Enter');
    }
    await page.getByLabel('文件').fill('《消防法》');
    await page.getByLabel('条款').fill('第二十八条');
    await page.getByLabel('理由').fill('按现行分工补充');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '待审定' }).waitFor();
    expect(await page.getByRole('button', { name: '核对无误，审定' }).getAttribute('aria-disabled')).toBe('true');
    await approve();
    await page.goto('/duties?q=消防通道');
    const row = page.getByRole('row', { name: new RegExp(wrong) });
    await row.locator('mark').first().waitFor();
    expect(await row.locator('mark').allTextContents()).toContain('消防通道');
  });

  test('交办时按清单建议，写明哪一条、凭什么、哪几个字；选了就填上主办单位', async () => {
    const clerk = await server.signIn('lchuangkou');
    const narrative = '小区门前消防通道被车辆占用，多次反映没有清理。';
    const { matterId } = await clerk.register({ title: '消防通道被占用', narrative, kind: 'RT99' });
    matter = `/matters/${matterId}`;
    const page = await opens('lchuangkou', matter);
    await page.getByRole('heading', { name: '职责清单里可能的主责单位' }).waitFor();
    await perform(page, 'accept');
    await perform(page, 'grade', (form) => pick(form, '等级', '一般'));
    await actButton(page, 'dispatch').click();
    const form = page.getByRole('dialog');
    const proposal = form.locator('.proposal', { hasText: wrong });
    await proposal.waitFor();
    expect(await proposal.textContent()).toMatch(/依据《消防法》第二十八条.*标题写有消防通道/);
    await proposal.getByRole('radio').check();
    expect(await form.locator('.ant-select', { hasText: '清溪县公安局' }).count()).toBe(1);
    await form.getByLabel('办理要求').fill('请核实清理。');
    await form.getByRole('button', { name: '确认' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: /职责清单第 \d+ 条/ }).waitFor();
  });

  test('改选别的单位，就不再引用这一条；换个词查，另选一条，协办也一并选上', async () => {
    const clerk = await server.signIn('lchuangkou');
    const { matterId } = await clerk.register({ title: '消防通道又被占用', kind: 'RT99' });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    const page = await opens('lchuangkou', `/matters/${matterId}`);
    await actButton(page, 'dispatch').click();
    const form = page.getByRole('dialog');
    await form.locator('.proposal', { hasText: wrong }).getByRole('radio').check();
    await pick(form, '主办单位', '清溪县住房和城乡建设局');
    await form.getByText('已改选别的单位，不再引用职责清单').waitFor();
    await form.getByLabel('按词查职责清单').fill('农民工欠薪');
    await form.getByLabel('按词查职责清单').press('Enter');
    const wages = form.locator('.proposal', { hasText: '拖欠农民工工资的' });
    await wages.getByRole('radio').check();
    await form.getByRole('button', { name: /清单写的协办单位也选上（清溪县住房和城乡建设局）/ }).click();
    await form.locator('.ant-select-multiple', { hasText: '清溪县住房和城乡建设局' }).waitFor();
    await form.getByLabel('办理要求').fill('请核实。');
    await form.getByRole('button', { name: '确认' }).click();
    await form.waitFor({ state: 'hidden' });
    const { orders } = await clerk.page(matterId);
    expect(orders.map(({ to, duty }) => [to.name, duty?.no ?? null])).toEqual([
      ['清溪县人力资源和社会保障局', 1],
      ['清溪县住房和城乡建设局', null],
    ]);
  });

  test('承办单位退单时报告这一条不对', async () => {
    const page = await opens('gongan', matter);
    await perform(page, 'return', async (form) => {
      await form.getByText('交办时依据：职责清单第').waitFor();
      await form.getByLabel('退单理由').fill('占用消防通道由消防部门依法处理，小区内由物业清理。');
      await pick(form, '更合适的承办单位', '清溪县住房和城乡建设局');
      await form.getByRole('checkbox', { name: '职责清单这一条不对，一并报告' }).check();
      await form.getByLabel('职责清单的这一条哪里不对').fill('小区内的通道由住建局督促物业清理，应归住建局。');
    });
    await page.goto('/duties/corrections');
    await page.getByText('待答复（1）').waitFor();
  });

  test('维护的人起草更正，另一人审定；报告人看到答复，再交办时建议的就是新单位', async () => {
    const page = await opens('xianchuangkou', '/duties/corrections');
    await page.getByText('小区内的通道由住建局督促物业清理').waitFor();
    expect(
      await page
        .getByRole('link', { name: /职责清单/ })
        .first()
        .textContent(),
    ).toContain('1');
    await page.getByRole('button', { name: '起草更正' }).click();
    await page.getByRole('heading', { name: /起草对第 \d+ 条的更改/ }).waitFor();
    await page.locator('.ant-select', { hasText: '清溪县住房和城乡建设局' }).waitFor();
    await page.getByLabel('理由').fill('小区内的由住建局督促物业');
    await page.getByRole('button', { name: '存为草案' }).click();
    await page.getByText('主责单位：清溪县公安局 → 清溪县住房和城乡建设局').waitFor();
    await approve();
    const police = await opens('gongan', '/duties/corrections');
    await police.getByText('已由第 2 版更正').waitFor();
    const clerk = await opens('lchuangkou', matter);
    await actButton(clerk, 'dispatch').click();
    const proposal = clerk.getByRole('dialog').locator('.proposal', { hasText: wrong });
    await proposal.waitFor();
    expect(await proposal.textContent()).toContain('清溪县住房和城乡建设局');
    await clerk.goto('/duties?q=消防通道');
    await clerk.getByRole('link', { name: wrong }).click();
    await clerk.getByText('历次版本（2）').waitFor();
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
