import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser, openPage } from './browser.ts';
import { actButton, enter, passwordOf, pick, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function writesDown(page: Page, title: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('诉求内容').fill('邻居装修噪声扰民，请求协调。');
  await pick(page, '事项性质', '矛盾纠纷');
  await pick(page, '纠纷类型', '邻里纠纷');
  await page.getByLabel('姓名或名称').fill('赵小满');
}

const submits = (page: Page): Promise<void> => page.keyboard.press('Control+Enter');
const registered = (page: Page): Promise<void> => page.getByRole('heading', { name: '已登记' }).waitFor();

async function countOf(title: string): Promise<number> {
  const clerk = await server.signIn('lchuangkou');
  return (await clerk.search(title)).total.count;
}

describe('填写的内容不会丢，也不会重复', { timeout: 90_000 }, () => {
  test('密码不对，按服务器的话说明，登录名还在', async () => {
    const page = await openPage(browser, server.url, []);
    await page.goto('/');
    await enter(page, 'hchuangkou', '不是这个密码');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('登录名').inputValue()).toBe('hchuangkou');
  });

  test('必填的没有填，在那一栏旁边说明，其余照旧', async () => {
    const { page } = await sitDown(browser, server, 'lchuangkou2');
    await page.goto('/register');
    await page.getByLabel('诉求内容').fill('只写了内容。');
    await submits(page);
    await page.getByText('请填写标题').first().waitFor();
    expect(await page.getByLabel('诉求内容').inputValue()).toBe('只写了内容。');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('register_title');
  });

  test('提交时登录已失效：重新登录后草稿还在，提交只登记一件', async () => {
    const { page } = await sitDown(browser, server, 'lchuangkou');
    await writesDown(page, '登录失效的一件');
    await page.context().clearCookies();
    await submits(page);
    await page.getByText('登录已失效，请重新登录').waitFor();
    await enter(page, 'lchuangkou', passwordOf(server, 'lchuangkou'));
    await page.getByText('已恢复未提交的草稿').waitFor();
    expect(await page.getByLabel('标题').inputValue()).toBe('登录失效的一件');
    await submits(page);
    await registered(page);
    expect(await countOf('登录失效的一件')).toBe(1);
  });

  test('断网时提交：说明原因，内容还在；恢复后再提交，只登记一件', async () => {
    const { page } = await sitDown(browser, server, 'lchuangkou');
    await writesDown(page, '断网的一件');
    await page.context().setOffline(true);
    await submits(page);
    await page.getByText('连不上服务器').waitFor();
    await page.context().setOffline(false);
    await submits(page);
    await registered(page);
    expect(await countOf('断网的一件')).toBe(1);
  });

  test('答复在路上丢了：再按一次，得到同一件，不会登记两件', async () => {
    const { page } = await sitDown(browser, server, 'lchuangkou');
    await writesDown(page, '答复丢失的一件');
    let lost = false;
    await page.route('**/api/matters', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await submits(page);
    await page.getByText('连不上服务器').waitFor();
    await submits(page);
    await registered(page);
    expect(await countOf('答复丢失的一件')).toBe(1);
  });

  test('服务器一直不答复：半分钟后说明，内容还在；再提交只登记一件', async () => {
    const { page } = await sitDown(browser, server, 'lchuangkou');
    await page.clock.install();
    await writesDown(page, '没有答复的一件');
    let silent = true;
    await page.route('**/api/matters', (route) => (silent ? undefined : route.continue()));
    await submits(page);
    await page.clock.fastForward(31_000);
    await page.getByText('服务器迟迟没有答复').waitFor();
    silent = false;
    await submits(page);
    await registered(page);
    expect(await countOf('没有答复的一件')).toBe(1);
  });

  test('别人先办了一步：页面说明，读取最新情况，写好的话还在', async () => {
    const clerk = await server.signIn('lchuangkou');
    const { matterId } = await clerk.register({ title: '两人同时办的一件' });
    const { page } = await sitDown(browser, server, 'lzhuren');
    await page.goto(`/matters/${matterId}`);
    await actButton(page, 'accept').click();
    await page.getByLabel('受理意见').fill('同意受理。');
    await clerk.act(matterId, 'grade', { grade: 'general' });
    await submits(page);
    await page.getByRole('button', { name: '读取最新情况' }).click();
    await page.locator('.matter-head').getByText('一般', { exact: true }).waitFor();
    await page.getByRole('button', { name: '读取最新情况' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('受理意见').inputValue()).toBe('同意受理。');
    await submits(page);
    await page.locator('.matter-head .mark.strong', { hasText: '已受理' }).waitFor();
  });
});
