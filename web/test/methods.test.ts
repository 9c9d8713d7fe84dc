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

const file = new URL('../../methods/neutral/method.yaml', import.meta.url);

test('工作法由一人提交，另一人看清与现行的不同之后发布', { timeout: 60_000 }, async () => {
  const text = (await readFile(file, 'utf8'))
    .replace(/^version: 1$/m, 'version: 2')
    .replace('consultation_after: 2', 'consultation_after: 1');
  const officer = await sitDown(browser, server, 'xitong');
  await officer.page.goto('/methods');
  await officer.page.getByText('提交新的做法').click();
  await officer.page.getByLabel('文件内容').first().fill(text.replace('15 calendar_days', '十五天'));
  await officer.page.getByRole('button', { name: '检查并提交' }).first().click();
  await officer.page.getByText(/第 \d+ 行第 \d+ 列/).waitFor();
  await officer.page.getByLabel('文件内容').first().fill(text);
  await officer.page.getByRole('button', { name: '检查并提交' }).first().click();
  const own = officer.page.getByRole('button', { name: '审核无误，发布' });
  await own.focus();
  await officer.page.getByRole('tooltip').filter({ hasText: '提交人不能发布自己提交的文件' }).waitFor();

  const director = await sitDown(browser, server, 'xianzhuren');
  await director.page.goto('/methods');
  await director.page.getByText('退单须先会商：满 2 次 → 满 1 次').waitFor();
  await director.page.getByRole('button', { name: '审核无误，发布' }).click();
  await director.page.getByRole('heading', { name: '第 2 版' }).waitFor();
  expect([...officer.faults, ...director.faults]).toEqual([]);
});
