import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../server/src/kernel/local-date.ts';
import type { Instant } from '../../server/src/kernel/local-date.ts';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { strike } from '../../server/test/strike.ts';
import { openBrowser } from './browser.ts';
import { pick, sitDown } from './desk.ts';
import type { Desk } from './desk.ts';

let now: Instant = instant('2026-03-02T01:00:00Z');
let server: TestServer;
let browser: Browser;
let [director, clerk]: Desk[] = [];
const desks = (): [Page, Page] => {
  if (!director || !clerk) throw new Error('nobody sits');
  return [director.page, clerk.page];
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ now: () => now }), openBrowser()]);
  const window = await server.signIn('lchuangkou');
  const { matterId } = await window.register({ title: '工地欠薪久拖不决' });
  await window.act(matterId, 'accept');
  await window.act(matterId, 'grade', { grade: 'general' });
  now = instant('2026-03-23T01:00:00Z');
  await strike(server.db, () => now);
  [director, clerk] = [await sitDown(browser, server, 'lzhuren'), await sitDown(browser, server, 'lchuangkou')];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('一次会议，两个人准备、召开、结束', { timeout: 120_000 }, () => {
  test('主任在任务里看到今日的周研判，点准备就有议程', async () => {
    const [page] = desks();
    await page.getByRole('link', { name: '任务', exact: true }).click();
    await page.getByRole('link', { name: '周研判（会议）' }).first().click();
    await page.getByRole('button', { name: '准备', exact: true }).first().click();
    await page.getByRole('button', { name: '生成议程' }).click();
    await page.getByRole('heading', { name: '周研判' }).waitFor();
    await page.getByRole('region', { name: '逾期的' }).getByText('工地欠薪久拖不决').waitFor();
  });

  test('窗口同时打开；两人记同一段，后存的看得到先存的，并到一起，一个字也不丢', async () => {
    const [page, other] = desks();
    await other.goto(new URL(page.url()).pathname);
    const item = (of: Page) => of.getByRole('listitem', { name: /工地欠薪久拖不决/ });
    await item(page).waitFor();
    await item(other).waitFor();
    await item(page).getByRole('textbox').fill('请住建局一起去');
    await item(other).getByRole('textbox').fill('人社局说明：工地已停工');
    await item(other).getByRole('button', { name: '存记录' }).click();
    await page.getByText('李小雨刚刚记了这一段：人社局说明：工地已停工').waitFor();
    await item(page).getByRole('button', { name: '并到一起' }).click();
    await item(page).getByRole('button', { name: '存记录' }).click();
    await item(other).getByText('陈立新记').waitFor();
    expect(await item(other).getByRole('textbox').inputValue()).toBe('人社局说明：工地已停工\n请住建局一起去');
  });

  test('主任议定一项，成为人社局的任务', async () => {
    const [page] = desks();
    const item = page.getByRole('listitem', { name: /工地欠薪久拖不决/ });
    await item.getByRole('button', { name: '议定' }).click();
    await item.getByLabel('议定什么').fill('到工地核实欠薪数额');
    await pick(page, '由哪个单位办', '清溪县人力资源和社会保障局');
    await item.getByLabel('到哪一天').fill('2026-03-27');
    await item.getByRole('button', { name: '定下' }).click();
    await item.getByText('到工地核实欠薪数额，由清溪县人力资源和社会保障局办理').waitFor();
    const labour = await sitDown(browser, server, 'renshe');
    await labour.page.goto('/tasks');
    await labour.page.getByRole('row', { name: /到工地核实欠薪数额/ }).waitFor();
    expect(labour.faults).toEqual([]);
  });

  test('没有记到会不能结束；窗口记了到会，主任结束，纪要有了文号，谁都不能再改', async () => {
    const [page, other] = desks();
    await page.getByRole('button', { name: '结束会议' }).click();
    await page.getByRole('button', { name: '结束，纪要编号' }).click();
    await page.getByText('还没有记到会情况').waitFor();
    await other
      .getByRole('radiogroup', { name: /人民调解委员会到会情况/ })
      .getByText('到会')
      .click();
    await page.getByRole('button', { name: '结束，纪要编号' }).click();
    await page.getByText('柳塘镇综治中心会议纪要〔2026〕1号').waitFor();
    await other.getByText('柳塘镇综治中心会议纪要〔2026〕1号').waitFor();
    const end = other.getByRole('button', { name: '结束会议' });
    expect(await end.getAttribute('aria-disabled')).toBe('true');
    await page.goto('/cadences');
    await page.getByText('按期办了').first().waitFor();
    expect([director, clerk].flatMap((desk) => desk?.faults)).toEqual([]);
  });
});
