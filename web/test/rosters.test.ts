import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openedBy } from '../../server/test/stories/mediating.ts';
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

describe('名册与选调解员', { timeout: 120_000 }, () => {
  test('窗口登入一名调解员，按专长查得到；卡片、调委会、工作室、值班法官都从导航走得到', async () => {
    const { page, faults } = await sitDown(browser, server, 'lchuangkou');
    await page.getByRole('link', { name: '名册' }).click();
    await page.getByRole('link', { name: '钱德厚' }).waitFor();
    await page.getByRole('button', { name: '登入名册' }).click();
    const form = page.getByRole('region', { name: '登入名册' });
    await form.getByLabel('姓名（没有账号的填写）').fill('毛清平');
    await pick(form, '性别', '女');
    await form.getByLabel('出生日期').fill('1988-08-08');
    await pick(form, '所在的调委会或单位', '柳塘镇人民调解委员会');
    await pick(form, '擅长的纠纷', '物业纠纷');
    await form.getByLabel('会说的语言、方言').fill('普通话、苗语');
    await form.getByLabel('聘任文件或推选决议').fill('镇调委会聘书');
    await form.getByLabel('任期开始').fill('2026-01-01');
    await form.getByRole('button', { name: '确认登入名册' }).click();
    await page.getByRole('link', { name: '毛清平' }).waitFor();
    await page.goto('/rosters?field=RT17');
    await page.getByRole('link', { name: '毛清平' }).click();
    await page.getByRole('heading', { name: '毛清平' }).waitFor();
    await page.goto('/rosters');
    await page.getByRole('link', { name: '调委会', exact: true }).click();
    const committee = page.getByRole('region', { name: '云岭乡人民调解委员会' });
    await committee.getByText('还没有把设立和委员情况通报所在地基层人民法院').waitFor();
    await page.getByRole('link', { name: '工作室', exact: true }).click();
    await page.getByText('一法官').waitFor();
    await page.getByRole('link', { name: '值班法官' }).click();
    await page.getByText('卫公平').first().waitFor();
    await page.getByRole('link', { name: '投诉', exact: true }).click();
    await page.getByText('没有对调解员的投诉').waitFor();
    expect(faults).toEqual([]);
  });

  test('当事人从名册里选：看得到专长、远近、在办件数和排列的依据', async () => {
    const { mediation } = await openedBy(await server.signIn('lchuangkou'), { title: '院墙' });
    const { page, faults } = await sitDown(browser, server, 'lchuangkou');
    await page.goto(`/mediations/${mediation}`);
    await actButton(page, 'choose_mediator').click();
    const list = page.getByRole('region', { name: '可选的调解员' });
    await list.getByText('先列擅长这类纠纷的').waitFor();
    expect(await list.getByRole('listitem').first().textContent()).toMatch(/钱德厚.*擅长此类.*本调委会.*在办 \d+ 件/);
    await page.getByRole('button', { name: '取消' }).click();
    await perform(page, 'choose_mediator', async (form) => {
      await pick(form, '作出选择的当事人', '甲某');
      await pick(form, '选定的调解员', '钱德厚');
      await form.getByLabel('当面签字').check();
    });
    await actButton(page, 'assign').click();
    await page.getByText('甲某已选').waitFor();
    expect(faults).toEqual([]);
  });
});
