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

const history = [
  '编号,姓名,标题,时间,内容,答复,答复时间',
  'B1,某甲,桥栏杆松动,2026-03-02 10:00,桥栏杆松动有危险。,已加固。,2026-03-05 10:00',
].join('\n');

test('有答复的历史件导入后，到已办结里去看；同一文件再传，接着先前那一次', { timeout: 60_000 }, async () => {
  const { page, faults } = await sitDown(browser, server, 'hchuangkou');
  const uploads = async (): Promise<string> => {
    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page
      .getByLabel(/^文件/)
      .setInputFiles({ name: '历史.csv', mimeType: 'text/csv', buffer: Buffer.from(history) });
    await page.getByRole('button', { name: '上传并预览' }).click();
    await page.getByRole('button', { name: '登记 1 行' }).waitFor();
    return page.url();
  };
  const first = await uploads();
  await page.getByRole('link', { name: '返回导入' }).click();
  await page.getByRole('link', { name: '历史.csv' }).waitFor();
  expect(await uploads()).toBe(first);
  await page.getByText('这个文件先前已经上传').first().waitFor();
  await page.getByRole('button', { name: '登记 1 行' }).click();
  await page.getByRole('link', { name: /去看已办结的事项/ }).click();
  await page.getByRole('link', { name: '桥栏杆松动' }).waitFor();
  expect(faults).toEqual([]);
});

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
