import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('主任问数：改分组在地址里，打开一个数是背后的事项，月结一个月', { timeout: 120_000 }, async () => {
  const { page, faults } = await sitDown(browser, server, 'xianzhuren');
  await page.getByRole('link', { name: '统计' }).click();
  const accepted = page.getByRole('region', { name: '受理', exact: true });
  await accepted.waitFor();
  const total = Number.parseInt((await accepted.locator('.figure-value').textContent()) ?? '', 10);
  await page.goto('/figures?by=kind&from=2020-01-01');
  await accepted.getByRole('img', { name: '受理的横条图，数见下表' }).waitFor();
  const counted = await accepted.locator('tbody td:nth-child(3)').allTextContents();
  expect(counted.reduce((sum, each) => sum + Number(each), 0)).toBeGreaterThanOrEqual(total);
  const opener = accepted.getByRole('button', { name: /^打开「受理」合计的分子/ });
  const behind = Number(await opener.textContent());
  await opener.click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('tbody tr').first().waitFor();
  expect(await drawer.locator('tbody tr').count()).toBe(Math.min(50, behind));
  await page.keyboard.press('Escape');
  const months = page.getByRole('region', { name: '月结' });
  await months.getByRole('button', { name: '月结', exact: true }).first().click();
  await months.getByText('封存以后不能改，以后的变动另列为更正。').waitFor();
  await months.getByRole('button', { name: /^月结 \d{4}-\d{2}$/ }).click();
  await months.getByRole('button', { name: '看更正' }).click();
  await months.getByText('各个数与封存时一样，没有更正').waitFor();
  const pictures = process.env['JIEYOU_PICTURES'];
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/figures.png`, fullPage: true });
  }
  expect(faults).toEqual([]);
});

test('系统管理员不管事项，页面说明为什么没有数、该找谁', { timeout: 60_000 }, async () => {
  const { page, faults } = await sitDown(browser, server, 'xitong');
  await page.goto('/figures');
  await page.getByText('您的岗位不管事项，没有可以统计的范围').waitFor();
  expect(faults).toEqual([]);
});
