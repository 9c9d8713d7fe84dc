import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { actButton, pick, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ matters: true }), openBrowser()]);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** 点图, by shares of its width and height. */
async function tap(page: Page, across: number, down: number): Promise<void> {
  const map = page.getByRole('img', { name: /地图/ });
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not on the page');
  await page.mouse.click(box.x + box.width * across, box.y + box.height * down);
}

const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['JIEYOU_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe('网格在地图上', { timeout: 60_000 }, () => {
  test('主任看到空缺的网格，在图上画一个新的，定下负责人，标一个地点', async () => {
    const { page, faults } = await sitDown(browser, server, 'lzhuren');
    await page.getByRole('link', { name: '网格', exact: true }).click();
    await page.getByRole('img', { name: /地图：\d+ 个网格/ }).waitFor();
    await look(page, 'grids-county');
    await pick(page, '乡镇、村', '柳塘镇石井村');
    await page.getByRole('img', { name: '地图：2 个网格' }).waitFor();
    await actButton(page, 'draw').click();
    for (const [across, down] of [
      [0.3, 0.3],
      [0.6, 0.3],
      [0.6, 0.6],
      [0.3, 0.6],
    ] as const)
      await tap(page, across, down);
    await page.getByText('已点 4 个点').waitFor();
    const form = page.getByRole('region', { name: '画一个网格' });
    await pick(form, '属于哪个村（社区）', '柳塘镇石井村');
    await pick(form, '类型', '专属网格');
    await form.getByLabel('名称').fill('石井小学专属网格');
    await look(page, 'grids-drawing');
    await form.getByRole('button', { name: '画好了，保存' }).click();
    await page.getByRole('link', { name: '石井小学专属网格' }).click();
    await page.getByText('负责人空缺：请主任定岗位。').waitFor();
    await actButton(page, 'holder').click();
    const holder = page.getByRole('region', { name: '定岗位' });
    await holder.getByLabel('没有账号的，填姓名').fill('甲某');
    await holder.getByRole('button', { name: '定下' }).click();
    await page.getByText('（负责人）').waitFor();
    await actButton(page, 'mark').click();
    await tap(page, 0.5, 0.5);
    const mark = page.getByRole('region', { name: /标一个地点/ });
    await mark.getByLabel('名称', { exact: true }).fill('石井小学大门');
    await mark.getByRole('button', { name: '标上' }).click();
    await page.getByText('出入口、取水点').waitFor({ state: 'hidden' });
    await page.locator('li').filter({ hasText: '石井小学大门' }).waitFor();
    await look(page, 'grid-page');
    await page.emulateMedia({ media: 'print' });
    expect(await actButton(page, 'holder').isVisible()).toBe(false);
    await look(page, 'grid-print');
    expect(faults).toEqual([]);
  });

  test('网格员看得到，按叫法找得到地方，不能改的说由谁改；手机上也看得清', async () => {
    const { page, faults } = await sitDown(browser, server, 'lwangge');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/grids?under=c990101.t01.v01');
    await page.getByRole('img', { name: '地图：2 个网格' }).waitFor();
    const search = page.getByRole('searchbox', { name: '按叫法找地方' });
    await search.fill('大树底下');
    await search.press('Enter');
    await page.getByRole('list', { name: '找到的地方' }).getByRole('link').first().waitFor();
    await search.fill('112.3183, 30.6327');
    await search.press('Enter');
    await page
      .getByRole('status')
      .getByRole('link', { name: /桥头村第/ })
      .waitFor();
    expect(await actButton(page, 'draw').getAttribute('aria-disabled')).toBe('true');
    await page.getByText('网格由「中心主任」划定和调整').first().waitFor({ state: 'attached' });
    await look(page, 'grids-phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await page.getByRole('table').getByRole('link', { name: '桥头村第一网格' }).click();
    await page.getByRole('heading', { name: '桥头村第一网格' }).waitFor();
    await look(page, 'grid-phone');
    expect(faults).toEqual([]);
  });

  test('从文件导入：先看预览，说得出每一行能不能进', async () => {
    const { page, faults } = await sitDown(browser, server, 'lzhuren');
    await page.goto('/grids/import');
    const ring = [
      [112.6, 30.5],
      [112.61, 30.5],
      [112.61, 30.51],
      [112.6, 30.5],
    ];
    const feature = (name: string, where: string) => ({
      ...{ type: 'Feature', properties: { 名称: name, 村: where } },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    const features = [feature('东岭村新网格', '东岭村'), feature('别处的网格', '没有的村')];
    await page.getByLabel('GeoJSON 文件').setInputFiles({
      ...{ name: '网格.geojson', mimeType: 'application/geo+json' },
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
    });
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText('没有找到「没有的村」，或不在您的范围内').waitFor();
    await look(page, 'grids-import');
    await page.getByRole('button', { name: '导入这 1 个' }).click();
    await page.getByRole('link', { name: '东岭村新网格' }).waitFor();
    expect(faults).toEqual([]);
  });
});
