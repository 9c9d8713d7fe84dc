import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays, dayOf, instant } from '../../server/src/kernel/local-date.ts';
import { begun, drawn, mediate, openedBy, selfOf } from '../../server/test/stories/mediating.ts';
import type { Opened } from '../../server/test/stories/mediating.ts';
import { startTestServer } from '../../server/test/server.ts';
import type { TestServer } from '../../server/test/server.ts';
import { openBrowser } from './browser.ts';
import { actButton, perform, sitDown } from './desk.ts';

let server: TestServer;
let browser: Browser;
let opened: Opened;
const today = dayOf(instant(Date.now()));

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
  const parties = [
    { key: 'a', side: 'applicant', kind: 'person', name: '工人甲' },
    { key: 'b', side: 'respondent', kind: 'organisation', name: '清溪某建筑公司' },
  ] as const;
  const [clerk, mediator] = [await server.signIn('lchuangkou'), await server.signIn('ltiaojie')];
  opened = await openedBy(clerk, { title: '工地工资', kind: 'RT10', parties: [...parties] });
  await begun(mediator, opened);
  const [creditor, debtor] = opened.ids;
  const instalments = [
    { due: plusDays(today, -1), amount: 500_000 },
    { due: plusDays(today, 5), amount: 700_000 },
  ];
  const obligation = {
    debtor,
    creditor,
    what: '支付2025年下半年工资',
    amount: 1_200_000,
    how: '银行转账',
    instalments,
  };
  const well = async (name: Parameters<typeof mediate>[2], payload: object): Promise<void> => {
    const { status, body } = await mediate(mediator, opened.mediation, name, payload);
    if (status !== 200) throw new Error(`${name}: ${body.words}`);
  };
  await well('draw_up', { form: 'written', facts: '做工两个月，工资没有结清。', obligations: [obligation] });
  const file = await drawn(mediator, opened.mediation);
  const signs = [
    ...opened.ids.map((who) => ({ who, role: 'party' })),
    { who: await selfOf(mediator), role: 'mediator' },
  ];
  for (const each of signs) await well('sign', { ...each, kind: 'scanned', file, readOver: true });
  await well('seal', { sealed: true });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test(
  '调解员从履约看板找到逾期的一期，记部分履行、记未履行、登记工人选的途径，印出支付令申请书',
  { timeout: 120_000 },
  async () => {
    const { page, faults } = await sitDown(browser, server, 'ltiaojie');
    await page.getByRole('link', { name: '履约看板' }).click();
    await page.getByRole('cell', { name: '5,000.00 元' }).waitFor();
    await page.getByRole('link', { name: '工地工资' }).click();

    await actButton(page, 'performed_o1.1').click();
    const paid = page.getByRole('dialog');
    await paid.getByLabel('履行金额').fill('2000');
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/files') && response.status() === 201),
      paid.locator('input[type="file"]').setInputFiles({ name: '转账截图.png', mimeType: 'image/png', buffer: PNG }),
    ]);
    await paid.getByText('转账截图.png').waitFor();
    await paid.getByRole('button', { name: '确认记录履行' }).click();
    await page.getByText('逾期，部分履行').waitFor();
    await page.getByRole('link', { name: '凭证' }).waitFor();

    await actButton(page, 'breach_o1.1').click();
    const breach = page.getByRole('dialog');
    await breach.getByText('凭劳动调解协议申请支付令').click();
    await breach.getByLabel('情况说明').fill('公司称资金紧张，余款没有付');
    await breach.getByRole('button', { name: '确认记录未履行' }).click();
    await page.getByText('没有履行：途径').waitFor();

    await page.getByText('现在不能走：协议没有经法院确认有效').waitFor();

    await perform(page, 'choose_road', async (form) => {
      await form.getByRole('combobox', { name: '权利人选定的途径' }).click();
      await page.getByTitle('凭劳动调解协议申请支付令').click();
      await form.getByRole('radio', { name: '是' }).click();
    });
    const [guide, application] = [
      page.getByRole('link', { name: '打印途径告知书' }),
      page.getByRole('link', { name: '支付令申请书（工人甲）' }),
    ];
    await application.waitFor();
    for (const link of [guide, application]) {
      const href = (await link.getAttribute('href')) ?? '';
      const printed = await page.request.get(href);
      expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
      expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await perform(page, 'move_road', async (form) => {
      await form.getByText('已申请（起诉）').click();
      await form.getByLabel('情况（案号、文书、金额）').fill('向县法院递交申请书');
    });
    await page.getByText('法院通知是否受理（民事诉讼法第二百二十六条）').waitFor();
    expect(faults).toEqual([]);
  },
);
