import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const args = ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-background-networking'];

/** 打开浏览器: the one that the suite was given, else the system's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args });

/** 一台办公电脑上的一个新窗口; faults of the page itself fail the test that sees them. */
export async function openPage(browser: Browser, url: string, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: url, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  return page;
}
