import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { actButton, sitDown } from './desk.ts';
import type { Desk } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** 登记一件，由中心主任打开. */
async function opened(title: string): Promise<Desk & { matterId: string }> {
  const clerk = await server.signIn('lchuangkou');
  const { matterId } = await clerk.register({ title });
  const desk = await sitDown(browser, server, 'lzhuren');
  await desk.page.goto(`/matters/${matterId}`);
  await actButton(desk.page, 'accept').waitFor();
  return { ...desk, matterId };
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-act') ?? document.activeElement?.id);

describe('只用键盘办事', { timeout: 60_000 }, () => {
  test('灰的按钮能走到，走到就说原因；Esc 收起表单，焦点回到原来的按钮', async () => {
    const { page, faults } = await opened('键盘一件');
    await actButton(page, 'archive').focus();
    await page.getByRole('tooltip').filter({ hasText: '不能归档' }).waitFor();
    await actButton(page, 'accept').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => focused(page)).toBe('act-accept_note');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('accept');
    expect(faults).toEqual([]);
  });

  test('Ctrl＋Enter 在下拉框里也是提交；办完之后，焦点停在办理操作处', async () => {
    const { page, faults } = await opened('键盘二件');
    await actButton(page, 'not_accept').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('road');
    await page.keyboard.press('Control+Enter');
    await page.getByText('填写有误').waitFor();
    expect(await page.getByRole('dialog').getByRole('alert').last().textContent()).toContain('告知的法定途径');
    expect(await page.locator('.ant-select-dropdown:visible').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await actButton(page, 'accept').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('act-accept_note');
    await page.keyboard.press('Control+Enter');
    await page.locator('.matter-head .mark.strong', { hasText: '已受理' }).waitFor();
    expect(await focused(page)).toBe('acts');
    expect(faults).toEqual([]);
  });

  test('别人先办完了：读取最新情况之后，表单说明为什么不能再办', async () => {
    const { page, matterId } = await opened('键盘三件');
    await actButton(page, 'accept').click();
    await page.getByRole('dialog').waitFor();
    const clerk = await server.signIn('lchuangkou');
    await clerk.act(matterId, 'accept', {});
    await page.getByLabel('受理意见').press('Control+Enter');
    await page.getByRole('button', { name: '读取最新情况' }).click();
    await page.getByRole('dialog').getByText('事项处于「已受理」，不能受理').waitFor();
  });

  test('写到一半关了页面：回来时看得到草稿，一按就接着写', async () => {
    const { page } = await opened('键盘四件');
    await actButton(page, 'correct').click();
    await page.getByRole('dialog').getByLabel('标题').fill('改了一半的标题');
    await page.reload();
    await page.getByRole('button', { name: '接着写「更正补充」' }).click();
    await expect.poll(() => page.getByRole('dialog').getByLabel('标题').inputValue()).toBe('改了一半的标题');
  });
});
