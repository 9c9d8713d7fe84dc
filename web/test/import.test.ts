import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { pick, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const sheet = [
  '留言编号,留言用户,留言主题,留言时间,留言详情,去处',
  'A1,某甲,路灯不亮,2026-03-02 10:00,村口路灯坏了半个月，请维修。,东门',
  'A2,某乙,占道经营,昨天上午,市场门口摊位占道，请处理。,西门',
  'A3,某丙,噪声扰民,2026-03-03 09:30,夜间施工噪声大，请协调。,南门',
].join('\n');

test('窗口导入一份表格：核对列对应，登记好的行，下载有问题的行', { timeout: 90_000 }, async () => {
  const { page, faults } = await sitDown(browser, server, 'lchuangkou');
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await page
    .getByLabel(/^文件/)
    .setInputFiles({ name: '网上留言.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('button', { name: '上传并预览' }).click();
  await page.getByText('「昨天上午」').first().waitFor();
  await pick(page, '「去处」列对应', '发生地点');
  await page.getByRole('columnheader', { name: '发生地点' }).waitFor();
  await page.getByLabel(/把列对应存为/).fill('网上留言');
  await page.getByRole('button', { name: '登记 2 行' }).click();
  await page.locator('.page-head .mark', { hasText: '已结束' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载有问题的行/ }).click(),
  ]);
  expect(file.suggestedFilename()).toContain('问题');
  await page.getByRole('link', { name: '去看待受理的事项' }).click();
  await page.getByRole('link', { name: '路灯不亮' }).waitFor();
  expect(faults).toEqual([]);
});
