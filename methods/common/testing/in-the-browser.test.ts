import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../../server/test/server.ts';
import type { TestServer } from '../../../server/test/server.ts';
import { openBrowser } from '../../../web/test/browser.ts';
import { sitDown } from '../../../web/test/desk.ts';

const neutral = readFileSync(new URL('../../neutral/method.yaml', import.meta.url), 'utf8');
const stricter = neutral
  .replace(/^version: 1$/m, 'version: 2')
  .replaceAll('15 calendar_days', 'same_day')
  .replace(
    /examples:\n\s+- \{ from: 2026-03-02, due: 2026-03-17[^\n]*\n[^\n]*\n/,
    'examples: [{ from: 2026-03-02, due: 2026-03-02 }]\n',
  );

let server: TestServer;
let browser: Browser;
let id = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
  const clerk = await server.signIn('lchuangkou');
  ({ matterId: id } = await clerk.register({ title: '看看换了工作法会怎样' }));
  await clerk.act(id, 'accept');
  await clerk.act(id, 'grade', { grade: 'serious' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const pickMethod = async (page: Page, method: string): Promise<void> => {
  await page.getByRole('combobox', { name: '换个工作法看' }).click();
  await page.getByText(method).last().click();
};

describe('做法与日历的页面', () => {
  test('事项页说明路径还差一步；换个工作法看，两份并排，只看不改；清单上也可以', { timeout: 60_000 }, async () => {
    const { page, faults } = await sitDown(browser, server, 'lzhuren');
    await page.goto(`/matters/${id}`);
    await page
      .getByText('「较大」事项走「会商后分办」，须先由中心主任记录会商、确定主办单位，再交办或办结。')
      .waitFor();
    await page.getByRole('button', { name: '换个工作法看' }).click();
    await pickMethod(page, '云梦县“四单”工作法');
    const row = page.getByRole('row', { name: /^等级/ });
    await row.getByText('联席会商').first().waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      expect.stringContaining('会商后分办'),
      expect.stringContaining('联席会商'),
    ]);
    await page.getByText('本事项仍按「通用工作法」（neutral@1）办理').waitFor();
    await page.goto('/lists/open');
    await pickMethod(page, '枝江市分级调处工作法');
    await page.getByText('→ 前台已受理').waitFor();
    await page.reload();
    await page.getByText('→ 前台已受理').waitFor();
    expect(faults).toEqual([]);
  });

  test('提交改了期限的一版，先用去年的事项演算，演算完才能发布', { timeout: 60_000 }, async () => {
    await (await server.signIn('xitong')).send('POST', '/methods', { text: stricter });
    const { page, faults } = await sitDown(browser, server, 'xianzhuren');
    await page.goto('/methods');
    await page.getByText('办理期限（一般）：15 日 → 当日（缩短）').waitFor();
    await page.getByRole('heading', { name: '用去年的事项演算' }).waitFor();
    await page.getByRole('img', { name: /^计入 1 件：现行逾期 0 件/ }).waitFor();
    await page.getByRole('button', { name: '审核无误，发布' }).click();
    await page.getByText('现行做法：通用工作法（第 2 版）').waitFor();
    expect(faults).toEqual([]);
  });

  test('演示县一按就换：新登记的按新的叫法，窗口看得到卡片而不能换', { timeout: 60_000 }, async () => {
    const { page, faults } = await sitDown(browser, server, 'xianzhuren');
    await page.goto('/methods');
    await page.locator('[data-act="switch-yunmeng"]').click();
    await page.getByText('已换用「云梦县“四单”工作法」（yunmeng@1）：周明远提交，吴启航发布').waitFor();
    await page.getByText('现行做法：云梦县“四单”工作法（第 1 版）').waitFor();
    const clerk = await sitDown(browser, server, 'lchuangkou');
    await clerk.page.goto('/methods');
    const button = clerk.page.locator('[data-act="switch-xiaogan"]');
    await button.focus();
    await clerk.page.getByRole('tooltip').filter({ hasText: '不能提交和批准做法与日历' }).waitFor();
    const { matterId } = await (await server.signIn('lchuangkou')).register({ title: '换用之后的第一件' });
    await clerk.page.goto(`/matters/${matterId}`);
    await clerk.page.getByText('云梦县“四单”工作法').first().waitFor();
    expect([...faults, ...clerk.faults]).toEqual([]);
  });
});
