import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const phone = '13912340987';

describe('检索', { timeout: 60_000 }, () => {
  test('按 / 到查找框，写两个字，找到的字标出来；↓ 到结果，回车打开；后退回到结果', async () => {
    const clerk = await server.signIn('lchuangkou');
    await clerk.register({ title: '院墙倒向邻家', narrative: '多次协商没有结果。', place: '桥头村三组' });
    const { code } = await clerk.register({ title: '水渠改道', narrative: `院墙外的水渠改了道，电话${phone}。` });
    const { page, faults } = await sitDown(browser, server, 'lchuangkou');
    await page.keyboard.press('/');
    await page.keyboard.type('院墙');
    await page.keyboard.press('Enter');
    const hits = page.locator('.hits .hit');
    await hits.first().waitFor();
    expect(page.url()).toContain('/search?q=');
    expect(await page.locator('.hits mark').allTextContents()).toEqual(['院墙', '院墙']);
    expect(await hits.first().textContent()).toContain('139****0987');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('院墙倒向邻家');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '院墙倒向邻家' }).waitFor();
    await page.goBack();
    await hits.first().waitFor();
    const box = page.getByRole('searchbox', { name: '查找事项' });
    expect(await box.inputValue()).toBe('院墙');
    await box.fill(`${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`);
    await box.press('Enter');
    await page.getByText('校验位不对').waitFor();
    await page.getByRole('link', { name: '水渠改道' }).waitFor();
    await box.fill(code);
    await box.press('Enter');
    await page.getByRole('heading', { name: '水渠改道' }).waitFor();
    await box.fill('墙');
    await box.press('Enter');
    await page.locator('.empty', { hasText: '至少写两个字' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('写电话到「查人」，地址栏里没有号码；说明事由才查，审计管理员看得到这次查找', async () => {
    const clerk = await server.signIn('lchuangkou');
    const applicant = { key: 'a', side: 'applicant', kind: 'person', name: '欧阳㛃', phone } as const;
    await clerk.register({ title: '查人的一件', parties: [applicant] });
    const { page, faults } = await sitDown(browser, server, 'lchuangkou');
    await page.getByRole('searchbox', { name: '查找事项' }).fill(phone);
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '查人' });
    expect(await form.getByLabel('要查的联系电话').inputValue()).toBe(phone);
    await form.getByRole('button', { name: '查找并记录' }).click();
    await page.getByText('请选择事由').waitFor();
    await pick(form, '事由', '当事人来问办理进度');
    await form.getByLabel('说明').fill('本人到窗口询问');
    await form.getByRole('button', { name: '查找并记录' }).click();
    await page.getByRole('link', { name: '查人的一件' }).waitFor();
    expect(await page.locator('.whys').textContent()).toContain('139****0987');
    expect(page.url()).not.toContain('139');
    const auditor = await sitDown(browser, server, 'shenji');
    await auditor.page.getByRole('link', { name: '查人记录', exact: true }).click();
    const row = auditor.page.locator('tbody tr').first();
    await row.getByText('本人到窗口询问').waitFor();
    expect(await row.textContent()).toContain('1 件');
    expect(await auditor.page.locator('main').textContent()).not.toContain('欧阳');
    expect([...faults, ...auditor.faults]).toEqual([]);
  });
});
