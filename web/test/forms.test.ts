import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('窗口打开文书样式，看样张，下载空白的司法确认申请书', { timeout: 90_000 }, async () => {
  const { page, faults } = await sitDown(browser, server, 'lchuangkou');
  await page.getByRole('link', { name: '文书样式' }).click();
  await page.getByRole('img', { name: '人民调解协议书样张，内容虚构' }).waitFor();
  await page.getByText('样张，人名、事情均为虚构').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: '司法确认申请书', exact: true }).click();
  await page.getByRole('heading', { name: /^司法确认申请书/ }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载空白 PDF：司法确认申请书（个人与单位）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('司法确认申请书（空白）.pdf');
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  expect(faults).toEqual([]);
});
