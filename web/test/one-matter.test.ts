import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { actButton, perform, pick, sitDown } from './desk.ts';
import type { Desk } from './desk.ts';

let server: TestServer;
let browser: Browser;
let address = '';
const desks: Desk[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** 某人坐到自己的电脑前，打开这件事项. */
async function opens(login: Parameters<typeof sitDown>[2]): Promise<Page> {
  const desk = await sitDown(browser, server, login);
  desks.push(desk);
  if (address !== '') {
    await desk.page.goto(address);
    await desk.page.getByRole('heading', { level: 1, name: '楼上漏水请求调解' }).waitFor();
  }
  return desk.page;
}

const stage = (page: Page, name: string): Promise<void> =>
  page.locator('.matter-head .mark.strong', { hasText: name }).waitFor();

describe('一件事项，从窗口登记到归档', { timeout: 90_000 }, () => {
  test('窗口登记：填好一页，Ctrl＋Enter 提交，得到编码', async () => {
    const page = await opens('lchuangkou');
    await page.getByRole('link', { name: '登记新事项' }).click();
    await page.getByLabel('标题').fill('楼上漏水请求调解');
    await page.getByLabel('诉求内容').fill('楼上自三月起漏水，多次协商没有结果，请求调解。');
    await pick(page, '事项性质', '矛盾纠纷');
    await pick(page, '纠纷类型', '邻里纠纷');
    await page.getByLabel('姓名或名称').fill('赵小满');
    await page.getByLabel('联系电话').fill('13800138000');
    await page.getByRole('button', { name: '增加被申请方' }).click();
    await page.getByLabel('姓名或名称').nth(1).fill('钱大有');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    await page.getByRole('link', { name: '打开这件事项' }).click();
    await stage(page, '已登记');
    address = page.url();
    expect(await page.getByRole('region', { name: /当事人/ }).textContent()).not.toContain('13800138000');
  });

  test('窗口受理；还不能做的事留在页上，说得出原因', async () => {
    const page = await opens('lchuangkou');
    const archive = actButton(page, 'archive');
    expect(await archive.getAttribute('aria-disabled')).toBe('true');
    const why = await archive.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${why}"]`).textContent()).not.toBe('');
    await perform(page, 'accept');
    await stage(page, '已受理');
  });

  test('主任定级，交办给人民调解委员会', async () => {
    const page = await opens('lzhuren');
    await perform(page, 'grade', (form) => pick(form, '等级', '一般'));
    await perform(page, 'dispatch', async (form) => {
      await pick(form, '主办单位', '柳塘镇人民调解委员会');
      await form.getByLabel('办理要求').fill('请于三日内联系双方，组织调解。');
    });
    await stage(page, '已交办');
  });

  test('调解员接单、联系、记进展、办结；办结之后不再能看', async () => {
    const page = await opens('ltiaojie');
    await perform(page, 'receive');
    await stage(page, '办理中');
    await perform(page, 'first_contact', async (form) => {
      await form.getByRole('radio', { name: '电话' }).check();
      await form.getByRole('radio', { name: '是' }).check();
      await form.getByLabel('联系情况').fill('已与双方通话，约定周五调解。');
    });
    await perform(page, 'progress', (form) => form.getByLabel('进展情况').fill('现场查看，渗漏点在卫生间。'));
    await perform(page, 'conclude', async (form) => {
      await pick(form, '办理结果', '化解');
      await form.getByLabel('办理情况与答复').fill('楼上维修并赔偿两千元，双方签字。');
      await form.getByRole('radio', { name: '是' }).check();
    });
    await page.getByRole('heading', { name: '已完成：办结' }).waitFor();
  });

  test('另一名窗口人员核验、回访，主任归档；办理过程一步不少', async () => {
    const clerk = await opens('lchuangkou2');
    await perform(clerk, 'verify', async (form) => {
      await form.getByRole('radio', { name: '是' }).check();
      await form.getByLabel('核验意见').fill('协议与维修照片齐全。');
    });
    await stage(clerk, '已核验');
    await perform(clerk, 'call_back', async (form) => {
      await form.getByRole('radio', { name: '满意', exact: true }).check();
      await form.getByLabel('回访情况').fill('申请人表示满意。');
    });
    await stage(clerk, '已回访');
    const director = await opens('lzhuren');
    await perform(director, 'archive');
    await stage(director, '已归档');
    const steps = await director.locator('.entry-head strong').allTextContents();
    expect(steps.toReversed()).toEqual([
      '登记',
      '受理',
      '定级',
      '交办',
      '接单',
      '首次联系',
      '记录进展',
      '办结',
      '核验',
      '回访',
      '归档',
    ]);
    expect(desks.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
