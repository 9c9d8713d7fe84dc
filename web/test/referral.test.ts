import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { actButton, perform, pick, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test(
  '转公证处办赋强公证：登记、告知、同意、移送、代为登记对方的受理和结果、反馈了结，函件可以打开',
  { timeout: 120_000 },
  async () => {
    const clerk = await server.signIn('lchuangkou');
    const { matterId } = await clerk.register({
      title: '还款协议要办赋强公证',
      kind: 'RT04',
      parties: [{ key: 'a', side: 'applicant', kind: 'person', name: '甲某' }],
    });
    await clerk.act(matterId, 'accept');
    const { page, faults } = await sitDown(browser, server, 'lchuangkou');
    await page.goto(`/matters/${matterId}`);
    await actButton(page, 'open_referral').click();
    const drawer = page.getByRole('dialog');
    await pick(drawer, '对接种类', '公证');
    await pick(drawer, '对方单位', '公证处');
    await drawer.getByLabel('移送（告知）事由和请求').fill('双方申请对还款协议赋予强制执行效力');
    await drawer.getByLabel('材料清单（一行一份）').fill('还款协议一份\n身份证复印件两份');
    await drawer.getByRole('button', { name: '登记对接' }).click();
    await page.getByRole('heading', { name: '公证、司法所、律所：还款协议要办赋强公证' }).waitFor();
    await page.getByText('在本系统没有账号').waitFor();
    expect(await actButton(page, 'send').getAttribute('aria-disabled')).toBe('true');
    await perform(page, 'inform', (form) => form.getByLabel('当面口头').check());
    await perform(page, 'consent', async (form) => {
      await form.getByRole('radiogroup', { name: '同意移送' }).getByLabel('是').check();
      await form.getByLabel('当面签字').check();
    });
    await perform(page, 'send');
    await perform(page, 'receive', async (form) => {
      await form.getByLabel('签收人').fill('公证处收发室');
      await form.getByLabel(/^凭据/).fill('公证处签收的回执');
    });
    await perform(page, 'accept', (form) => form.getByLabel(/^凭据/).fill('受理通知书'));
    await page.getByRole('cell', { name: '公证法 第三十条' }).waitFor();
    await perform(page, 'answer', async (form) => {
      await pick(form, '办理结果', '已依法作出处理');
      await form.getByLabel('办理情况和结果').fill('已出具公证书');
      await form.getByLabel(/^凭据/).fill('公证书');
    });
    await perform(page, 'feed_back', (form) => form.getByLabel(/^反馈方式/).fill('当面送交'));
    await page.getByText('已了结').first().waitFor();
    const address = await page.getByRole('link', { name: '公证、法律服务转介函' }).getAttribute('href');
    const letter = await page.request.get(address ?? '');
    expect([letter.status(), (await letter.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '对接', exact: true }).click();
    await page.getByRole('link', { name: /^已了结 1/ }).click();
    await page.getByRole('link', { name: '还款协议要办赋强公证' }).waitFor();
    expect(faults).toEqual([]);
  },
);
