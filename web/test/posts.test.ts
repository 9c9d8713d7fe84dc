import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ matters: true }), openBrowser()]);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const tiles = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: '清单计数' }).locator('.tile-label').allTextContents();
const menu = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents();

describe('各岗位打开工作台，先看到本岗的活', { timeout: 60_000 }, () => {
  test('部门承办人先看到待接单和我单位在办；不管导入，说得出由谁导入', async () => {
    const { page, faults } = await sitDown(browser, server, 'renshe');
    await page.locator('.tile').first().waitFor();
    expect(await tiles(page)).toEqual(['待接单', '我单位在办', '已逾期', '三日内到期']);
    expect(await menu(page)).not.toContain('导入');
    await page.goto('/imports');
    await page.getByText('不能导入；由「窗口受理员」「中心主任」办理').waitFor();
    await page.goto('/methods');
    await page.getByText('不能提交和批准做法与日历').first().waitFor();
    expect(await page.getByLabel('文件内容').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('督办员先看到已逾期，并且看得到逾期的在谁手上，件数与清单相符', async () => {
    const { page, faults } = await sitDown(browser, server, 'duban');
    const holders = page.getByRole('region', { name: '逾期的事项在谁手上' });
    await holders.locator('tbody tr').first().waitFor();
    await page.locator('.tile').first().waitFor();
    expect((await tiles(page))[0]).toBe('已逾期');
    const counts = await holders.locator('td[data-label="逾期件数"]').allTextContents();
    const total = await page.locator('.tile.late .tile-count').textContent();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(total));
    await page.goto('/register');
    await page.getByText('不能登记事项').waitFor();
    expect(faults).toEqual([]);
  });

  test('系统管理员没有事项，页面说明原因和该去哪里', async () => {
    const { page, faults } = await sitDown(browser, server, 'xitong');
    await page.getByRole('heading', { name: '这里为什么没有事项' }).waitFor();
    expect(await page.locator('.tile').count()).toBe(0);
    expect(await menu(page)).toEqual(['我的工作台', '职责清单', '公众页', '文书样式', '做法与日历']);
    expect(faults).toEqual([]);
  });
});
