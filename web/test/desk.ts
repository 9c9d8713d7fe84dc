import type { Browser, Locator, Page } from 'playwright-core';
import type { TestServer } from '../../server/test/server.ts';
import { openPage } from './browser.ts';

export type Desk = {
  readonly page: Page;
  /** What went wrong inside the page, for the test to find empty. */
  readonly faults: readonly string[];
};

type Login = TestServer['accounts'][number]['login'];

export const passwordOf = ({ accounts }: TestServer, login: Login): string =>
  accounts.find((account) => account.login === login)?.password ?? '';

/** 登录到工作台, by typing. */
export async function sitDown(browser: Browser, server: TestServer, login: Login): Promise<Desk> {
  const faults: string[] = [];
  const page = await openPage(browser, server.url, faults);
  await page.goto('/');
  await enter(page, login, passwordOf(server, login));
  await page.getByRole('heading', { name: '我的工作台' }).waitFor();
  return { page, faults };
}

/** 填登录名和密码. */
export async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** 在下拉框里选: typed and chosen with the keyboard. */
export async function pick(within: Page | Locator, label: string, option: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label });
  await box.click();
  await box.fill(option);
  await box.press('Enter');
}

export const actButton = (page: Page, act: string): Locator => page.locator(`[data-act="${act}"]`);

/** 办一个动作: its button, its form, its confirmation; ends when the form has closed and the page has been read again. */
export async function perform(
  page: Page,
  act: string,
  fill: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await actButton(page, act).click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  await fill(form);
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(`/acts/${act}`)),
    form.getByRole('button', { name: '确认' }).click(),
  ]);
  await form.waitFor({ state: 'hidden' });
}
