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

const party = (name: string) => ({ key: 'a', side: 'applicant' as const, kind: 'person' as const, name });
const noise = { title: '鑫茂机砂厂夜间碎石扰民', narrative: '鑫茂机砂厂每天夜里碎石，机器响到后半夜。' };
const dust = { title: '鑫茂机砂厂粉尘飘进菜地', narrative: '鑫茂机砂厂的粉尘飘进菜地，菜没法吃。' };

test(
  '登记时看到疑似重复，说明理由；登记后与一件关联，另一件说不是重复，两边都看得到',
  { timeout: 90_000 },
  async () => {
    const clerk = await server.signIn('lchuangkou');
    const first = await clerk.register({ ...noise, parties: [party('甲某')] });
    await clerk.register({ ...dust, parties: [party('乙某')] });
    const { page, faults } = await sitDown(browser, server, 'lchuangkou');
    await page.getByRole('link', { name: '登记', exact: true }).click();
    await page.getByLabel('标题').fill('鑫茂机砂厂夜里碎石太吵');
    await page.getByLabel('诉求内容').fill('鑫茂机砂厂夜里一直碎石，机器太响，一家人睡不着。');
    await page.getByRole('heading', { name: '疑似重复（2）' }).waitFor();
    const like = page.getByRole('listitem').filter({ hasText: noise.title }).filter({ hasText: '看诉求内容' });
    await like.getByText(/都写到「鑫茂机砂厂/).waitFor();
    await like.getByText('看诉求内容').click();
    await like.getByText(noise.narrative).waitFor();
    await like.getByRole('button', { name: '登记后关联' }).click();
    await page.getByText('登记后与它关联：同一纠纷再次反映').waitFor();
    const unlike = page.getByRole('listitem').filter({ hasText: dust.title }).filter({ hasText: '看诉求内容' });
    await unlike.getByRole('button', { name: '不是重复…' }).click();
    await pick(unlike, '为什么不是重复', '地方或对方相同');
    await unlike.getByRole('button', { name: '记下：不是重复' }).click();
    await pick(page, '事项性质', '投诉');
    await pick(page, '纠纷类型', '环境污染纠纷');
    await page.getByLabel('姓名或名称').first().fill('丙某');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    await page.getByRole('link', { name: '打开这件事项' }).click();
    await page.getByRole('heading', { name: '关联（1）' }).waitFor();
    const remembered = page.getByRole('listitem').filter({ hasText: '不是重复：地方或对方相同' });
    await remembered.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('heading', { name: '疑似重复（1）' }).waitFor();
    await page.getByRole('link', { name: noise.title }).click();
    await page.getByRole('heading', { name: '关联（1）' }).waitFor();
    expect((await clerk.page(first.matterId)).links).toHaveLength(1);
    expect(faults).toEqual([]);
  },
);

const sheet = [
  '留言编号,留言用户,留言主题,留言时间,留言详情',
  'S1,某甲,松林水库放水淹田,2026-03-02 10:00,松林水库放水没有通知，田里的秧苗全淹了。',
  'S2,某乙,松林水库突然放水，田被淹,2026-03-03 10:00,松林水库没有通知就放水，秧苗被淹，请赔偿。',
].join('\n');

test('导入之后看到哪两行像，选中一起关联', { timeout: 90_000 }, async () => {
  const { page, faults } = await sitDown(browser, server, 'hchuangkou');
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await page.getByLabel(/^文件/).setInputFiles({ name: '留言.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('button', { name: '上传并预览' }).click();
  await page.getByRole('button', { name: '登记 2 行' }).click();
  await page.getByText(/2 行疑似与已有事项或文件里别的行重复；还有 1 对没有判断/).waitFor();
  await page.getByRole('button', { name: /选中本页「很可能/ }).click();
  await page.getByRole('button', { name: '关联所选' }).click();
  await page.getByText(/还有 0 对没有判断/).waitFor();
  expect(faults).toEqual([]);
});
