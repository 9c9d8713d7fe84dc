import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../server/test/client.ts';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;
let elsewhere: Server;
let clerk: Client;
/** What the neutral page was told of where one came from. */
const referers: (string | undefined)[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    if (request.url === '/') referers.push(request.headers.referer);
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<h1>今天天气</h1>');
  });
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  const neutral = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  [server, browser] = await Promise.all([startTestServer({ neutral }), openBrowser()]);
  clerk = await server.signIn('lchuangkou');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  elsewhere.close();
});

const phoneOf = (scripts: boolean): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 740 },
    baseURL: server.url,
    locale: 'zh-CN',
    javaScriptEnabled: scripts,
  });

/** 登记一件, and the page of it. */
async function lodges(page: Page, said: string): Promise<string> {
  await page.goto('/p');
  await page.getByRole('link', { name: /我要反映一件事/ }).click();
  await page.getByLabel('您要反映什么事？').fill(said);
  await page.getByLabel('在哪个乡镇（街道）？').selectOption({ label: '柳塘镇' });
  await page.getByLabel('您的电话（可以不填）').fill('13900001234');
  await page.getByRole('button', { name: '提交登记' }).click();
  return (await page.locator('.card .code').first().innerText()).trim();
}

/** 手指点得着: every link outside a sentence and every control is as large as a fingertip, and nothing is wider than the screen. */
async function fitsThePhone(page: Page): Promise<void> {
  const small = await page
    .locator('button, input:not([type=hidden]):visible, select, textarea, summary, .ways a, .press, .top a, .foot a')
    .evaluateAll((all) =>
      all
        .filter((each) => !each.closest('.trap'))
        .map((each) => (each.closest('label.tick') ?? each).getBoundingClientRect())
        .filter(({ height }) => height > 0 && height < 47.5)
        .map(({ height, top }) => `${height} at ${top}`),
    );
  expect([page.url(), small]).toEqual([page.url(), []]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([page.url(), width]).toEqual([page.url(), 360]);
}

describe('没有脚本的手机，从登记到评价', { timeout: 90_000 }, () => {
  test('登记、补充、看着它办、说没有解决、得到答复、确认、评价；窗口在中间照常办理', async () => {
    const context = await phoneOf(false);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const code = await lodges(page, '楼上漏水半个月了，找了三次都不修。');
    expect(code).toMatch(/^ZZ-/);
    await fitsThePhone(page);
    await page.getByRole('link', { name: '看进度、补充情况' }).click();
    const own = page.url();
    const does = async (name: RegExp, fill: () => Promise<unknown>, press: string): Promise<void> => {
      await page.goto(own);
      await page.getByRole('link', { name }).click();
      await fitsThePhone(page);
      await fill();
      await page.getByRole('button', { name: press, exact: true }).click();
      await page.getByRole('status').waitFor();
    };
    await does(/补充情况/, () => page.getByLabel('您要补充什么？').fill('昨晚又漏了一次'), '提交补充');
    await clerk.act(code, 'accept');
    await page.reload();
    await page.getByText('已受理', { exact: true }).waitFor();
    await clerk.act(code, 'conclude', { outcome: 'settled', result: '楼上已经修好。', informed: true });
    const confirm = (answer: string, words: string) => async (): Promise<void> => {
      await page.getByLabel(answer).check();
      await page.getByLabel('您想说的话').fill(words);
    };
    await does(/解决了没有/, confirm('没有解决', '只修了一处'), '提交');
    const director = await server.signIn('lzhuren');
    await director.act(code, 'answer_objection', { reply: '已通知再修，明天上门。' });
    await page.goto(own);
    await page.getByText('已通知再修，明天上门。').waitFor();
    await does(/解决了没有/, confirm('已经解决', '修好了'), '提交');
    await does(/评价这次办理/, () => page.getByLabel('满意', { exact: true }).check(), '提交评价');
    await director.act(code, 'verify', { passed: true, note: '属实' });
    await page.goto(own);
    await page.getByText('已回访', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: /评价这次办理/ }).count()).toBe(0);
    await fitsThePhone(page);
    await page.getByRole('link', { name: '办理结果答复书' }).click();
    await page.getByText('楼上已经修好。').waitFor();
    const desk = await sitDown(browser, server, 'lchuangkou');
    await desk.page.goto(`/matters/${code}`);
    await desk.page.getByText('当事人本人评价：满意').waitFor();
    await desk.page.getByText('凭网上登记的回执').first().waitFor();
    expect(desk.faults).toEqual([]);
    await context.close();
  });

  test('填错了，错在哪里写在最上面，点一下就到那一栏，写过的都在', async () => {
    const context = await phoneOf(false);
    const page = await context.newPage();
    await page.goto('/p/lodge');
    await fitsThePhone(page);
    await page.getByLabel('哪个村（社区），什么地方？').fill('桥头村二组');
    await page.getByLabel('您的电话（可以不填）').fill('139');
    await page.getByRole('button', { name: '提交登记' }).click();
    expect(await page.title()).toContain('有要改正的地方');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /手机号/ })
      .click();
    expect(new URL(page.url()).hash).toBe('#phone');
    expect(await page.getByLabel('您的电话（可以不填）').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('哪个村（社区），什么地方？').inputValue()).toBe('桥头村二组');
    await fitsThePhone(page);
    await context.close();
  });
});

describe('快速离开', { timeout: 60_000 }, () => {
  test('没有脚本：换成别的页面，不说从哪里来；按返回，刚才的页面已经关闭', async () => {
    const context = await phoneOf(false);
    const page = await context.newPage();
    await page.goto('/p/lodge');
    await page.getByLabel('您要反映什么事？').fill('写到一半的话');
    await page.getByLabel('您的姓名（可以不填）').fill('赵小满');
    await page.getByRole('link', { name: '快速离开' }).click();
    await page.getByRole('heading', { name: '今天天气' }).waitFor();
    await page.goBack();
    for (const label of ['您要反映什么事？', '您的姓名（可以不填）'])
      expect([label, await page.getByLabel(label).inputValue()]).toEqual([label, '']);
    await lodges(page, '家里有人打我，不敢说。');
    await page.getByRole('link', { name: '看进度、补充情况' }).click();
    await page.getByRole('link', { name: '快速离开' }).click();
    await page.getByRole('heading', { name: '今天天气' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '页面已经关闭' }).waitFor();
    expect(await page.content()).not.toContain('打我');
    expect(referers.filter((each) => each !== undefined)).toEqual([]);
    await context.close();
  });

  test('有脚本：这一页连同写到一半的话，在返回里也没有了', async () => {
    const context = await phoneOf(true);
    const page = await context.newPage();
    await page.goto('/p');
    await page.goto('/p/lodge');
    await page.getByLabel('您要反映什么事？').fill('写到一半的话');
    await page.getByRole('link', { name: '快速离开' }).click();
    await page.getByRole('heading', { name: '今天天气' }).waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/p');
    await page.goto('/p/lodge');
    expect(await page.getByLabel('您要反映什么事？').inputValue()).toBe('');
    expect(referers.filter((each) => each !== undefined)).toEqual([]);
    await context.close();
  });
});

test('窗口登记之后打印的回执，扫码打开的就是这一件；主任填的电话，群众看得到', { timeout: 90_000 }, async () => {
  const { matterId } = await clerk.register({ title: '院墙之争', narrative: '邻居占了半尺。' });
  const desk = await sitDown(browser, server, 'lchuangkou');
  await desk.page.goto(`/matters/${matterId}`);
  await desk.page.getByRole('button', { name: '另发回执' }).click();
  const [sheet] = await Promise.all([
    desk.page.context().waitForEvent('page'),
    desk.page.getByRole('button', { name: /打\s*印/ }).click(),
  ]);
  const pass = (
    await sheet
      .getByRole('row', { name: /查询凭证/ })
      .getByRole('cell')
      .innerText()
  ).replaceAll(' ', '');
  const director = await sitDown(browser, server, 'lzhuren');
  await director.page.getByRole('link', { name: '公众页' }).click();
  const form = director.page.getByRole('form', { name: '柳塘镇综治中心' });
  await form.getByLabel('电话').fill('0990-7654321');
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await form.getByText('已保存').waitFor();
  const context = await phoneOf(false);
  const page = await context.newPage();
  await page.goto(`/p/t/990101/${pass}`);
  await page.getByText('邻居占了半尺。').waitFor();
  await page.getByText('0990-7654321').waitFor();
  expect(page.url()).not.toContain(pass);
  expect([...desk.faults, ...director.faults]).toEqual([]);
  await context.close();
});
