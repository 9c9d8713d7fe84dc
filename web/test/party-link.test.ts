import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { mediate, mediationOf, openedBy, selfOf } from '../../server/test/stories/mediating.ts';
import type { Opened } from '../../server/test/stories/mediating.ts';
import { openBrowser } from './browser.ts';
import { actButton, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;
let here: Opened;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
  const parties = [
    { key: 'a', side: 'applicant', kind: 'person', name: '张三娃', phone: '13900001111' },
    { key: 'b', side: 'respondent', kind: 'person', name: '李四喜', phone: '13900002222' },
  ] as const;
  here = await openedBy(await server.signIn('lchuangkou'), { title: '宅基地界址', parties: [...parties] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const phone = (scripts: boolean): Promise<BrowserContext> =>
  browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ...{ baseURL: server.url, locale: 'zh-CN', javaScriptEnabled: scripts },
  });

/** 一屏之内，手指点得着. */
async function fits(page: Page): Promise<void> {
  const small = await page
    .locator('button:visible, .ways a:visible, .press:visible, summary:visible, .top a:visible')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height).filter((tall) => tall < 47.5));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([page.url(), small, width]).toEqual([page.url(), [], 360]);
}

/** 调解员在桌上签发, and what the party scans. */
async function given(): Promise<{ desk: Page; address: string }> {
  const { page: desk } = await sitDown(browser, server, 'ltiaojie');
  await desk.goto(`/mediations/${here.mediation}`);
  await actButton(desk, 'give_link').click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByRole('button', { name: /签\s?发/ }).click();
  const address = await drawer.locator('[data-link]').innerText();
  await drawer.getByRole('button', { name: '本人已经打开' }).click();
  return { desk, address: new URL(address).pathname };
}

describe('当事人在自己的手机上', { timeout: 180_000 }, () => {
  test('扫码、看告知、愿意、提想法、画签名；收回以后打不开，并说明怎么办', async () => {
    const { desk, address } = await given();
    const context = await phone(true);
    const page = await context.newPage();
    await page.goto(address);
    await fits(page);
    await page.getByRole('link', { name: '看我的权利和义务' }).click();
    await fits(page);
    await page.getByLabel('我看过了，都明白').check();
    await page.getByRole('button', { name: '我看过了' }).click();
    await page.getByRole('link', { name: '我愿意调解' }).click();
    await page.getByLabel('我愿意调解，是我自己的意思').check();
    await page.getByRole('button', { name: '我愿意' }).click();
    await page.getByText('记下了：您愿意调解。').waitFor();
    await page.getByRole('link', { name: '说说我的想法' }).click();
    await page.getByLabel('您的想法').fill('让出半米，各修各的墙');
    await page.getByRole('button', { name: '送给调解员' }).click();
    await page.getByText('对方看不到').waitFor();
    await desk.reload();
    await desk.getByText('让出半米，各修各的墙').first().waitFor();

    const mediator = await server.signIn('ltiaojie');
    const [a, b] = here.ids;
    await mediate(mediator, here.mediation, 'screen', { risks: [], arrangement: 'together', asked: true });
    await mediate(mediator, here.mediation, 'give_notice', { party: b, readAloud: true, way: 'signed' });
    await mediate(mediator, here.mediation, 'consent', { party: b, way: 'signed' });
    const self = await selfOf(mediator);
    await mediate(mediator, here.mediation, 'assign', { mediators: [self], mode: 'committee', noConflict: true });
    await mediate(mediator, here.mediation, 'begin', { openness: 'closed' });
    await mediate(mediator, here.mediation, 'draw_up', {
      ...{ form: 'written', facts: '双方为宅基地界址争执，已现场丈量。' },
      obligations: [{ debtor: b, creditor: a, what: '支付围墙修缮费', amount: 80_000, due: '2030-03-20', how: '转账' }],
    });

    await page.reload();
    await fits(page);
    await page.getByRole('link', { name: '看协议、签名' }).click();
    await page.getByText('支付围墙修缮费').waitFor();
    await fits(page);
    const pad = page.locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('no pad to sign on');
    await page.mouse.move(box.x + 40, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 140, { steps: 8 });
    await page.mouse.up();
    await page.getByLabel(/协议我从头到尾看过了/).check();
    await page.getByRole('button', { name: '我签名' }).click();
    await page.getByText('签名收到了').waitFor();
    const { agreement } = await mediationOf(mediator, here.mediation);
    expect(agreement?.signatures).toMatchObject([{ name: '张三娃', kind: '在屏上手写' }]);

    await desk.reload();
    const panel = desk.getByRole('region', { name: '当事人的手机' });
    await panel.getByRole('button', { name: /^收\s?回$/ }).click();
    await desk
      .getByRole('tooltip')
      .getByRole('button', { name: /^收\s?回$/ })
      .click();
    await panel.getByText('已收回').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '这个链接打不开了' }).waitFor();
    await page.getByText('请调解员重新发一个').waitFor();
    await context.close();
  });

  test('没有脚本，也能看四页说明、一步结束调解', async () => {
    const { address } = await given();
    const context = await phone(false);
    const page = await context.newPage();
    await page.goto(address);
    for (const title of ['调解是怎么回事', '协议意味着什么', '司法确认', '对方不照做怎么办']) {
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await fits(page);
      await page.goBack();
    }
    await page.getByRole('link', { name: '结束调解' }).click();
    await page.getByLabel('我要结束调解').check();
    await page.getByRole('button', { name: '结束调解' }).click();
    await page.getByText('还可以走这些路').waitFor();
    await fits(page);
    await context.close();
  });
});
