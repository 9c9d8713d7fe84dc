import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { begun, mediationOf, openedBy } from '../../server/test/stories/mediating.ts';
import type { Opened } from '../../server/test/stories/mediating.ts';
import { openBrowser } from './browser.ts';
import { actButton, pick, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;
const here: Opened = { matter: '', mediation: '', ids: [] };

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
  Object.assign(here, await openedBy(await server.signIn('lchuangkou'), { title: '医药费', kind: 'RT06' }));
  await begun(await server.signIn('ltiaojie'), here);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** 用笔在签名区写一笔. */
async function signs(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: `${who}签名` }).click();
  const pad = page.getByRole('img', { name: '手写签名区，请用笔、手指或鼠标签名' });
  await pad.waitFor();
  // 抽屉滑到位之后再落笔.
  await page.locator('.ant-drawer-content-wrapper:not(.ant-motion-collapse-active)').waitFor();
  await pad.hover();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 90, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('checkbox', { name: /已逐条宣读/ }).check();
  await page.getByRole('button', { name: '确认签名' }).click();
  await page.getByRole('button', { name: `${who}已签名` }).waitFor();
}

describe('调解室：平板和笔', { timeout: 180_000 }, () => {
  test('从事实、约定到签名：说不清的当场指出，大写随写随出，草稿自己保存，预览就是文书', async () => {
    const { page, faults } = await sitDown(browser, server, 'ltiaojie');
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.goto(`/mediations/${here.mediation}`);
    await page.getByRole('link', { name: '进入调解室' }).click();
    await page.getByRole('heading', { name: '医药费' }).waitFor();
    await page.getByRole('complementary', { name: '申请方' }).getByText('甲某').waitFor();
    await page.getByLabel('主要事实、争议事项').fill('乙某的狗咬伤甲某，甲某花去医药费，双方对数额没有争议。');
    await page.getByRole('button', { name: '再加一项' }).click();
    await pick(page, '第 1 项谁来做', '乙某');
    await pick(page, '第 1 项对谁', '甲某');
    await page.getByLabel('第 1 项做什么').fill('尽快支付医药费');
    await page.getByText('“尽快”说不清').waitFor();
    await page.getByLabel('第 1 项做什么').fill('支付医药费');
    await page.getByLabel('第 1 项金额').fill('1234.50');
    await page.getByLabel('第 1 项金额').press('Tab');
    await page.getByText('壹仟贰佰叁拾肆元伍角').waitFor();
    await page.getByLabel('第 1 项履行期限').fill('2099-05-31');
    await page.getByText('草稿已自动保存在本机').waitFor();
    await page.reload();
    expect(await page.getByLabel('第 1 项做什么').inputValue()).toBe('支付医药费');
    await page.locator('.room-said').first().waitFor({ state: 'detached' });
    await actButton(page, 'draw_up').click();
    await page.getByText('已拟订协议，可以预览和签名').waitFor();
    await page.getByText('预览与宣读').click();
    const picture = page.getByRole('img', { name: '正在写的协议书' });
    await picture.waitFor({ timeout: 60_000 });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.getByLabel('步骤').getByText('签名', { exact: true }).click();
    await page.getByText('还缺：甲某签名').waitFor();
    for (const who of ['甲某（当事人）', '乙某（当事人）', '钱德厚（人民调解员）']) await signs(page, who);
    await actButton(page, 'seal').click();
    await page.getByRole('dialog').getByLabel('是', { exact: true }).check();
    await page.getByRole('button', { name: '确认加盖印章' }).click();
    await page.getByText(/协议已于 .* 生效/).waitFor();
    expect((await mediationOf(await server.signIn('ltiaojie'), here.mediation)).stage).toBe('effective');
    expect(faults).toEqual([]);
  });

  test('竖着拿也用得上；告知书大字，可以朗读', async () => {
    const { page, faults } = await sitDown(browser, server, 'ltiaojie');
    await page.setViewportSize({ width: 820, height: 1180 });
    await page.goto(`/mediations/${here.mediation}/room`);
    await page.getByLabel('步骤').getByText('告知', { exact: true }).click();
    await page.getByRole('region', { name: '权利义务告知书' }).getByText('调解不收取任何费用').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: '朗读' }).click();
    await page.getByText(/没有中文语音|停止朗读/).waitFor();
    expect(faults).toEqual([]);
  });
});
