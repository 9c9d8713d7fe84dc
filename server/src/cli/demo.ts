import { Command } from 'commander';
import { demoAccounts, demoCounty, openDemoCounty } from '../demo/index.ts';
import { openInstallationKeys } from '../keys.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import type { Opened } from '../platform/db/index.ts';
import { answer, progress } from './output.ts';
import { databaseSettings } from './settings.ts';
import { withNewDatabase } from './with-database.ts';

/** `demo`: 装入演示县. Into an empty database only. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description(`把演示县（${demoCounty.name}，虚构）装入空的数据库；账号密码公开，只能在本机登录`)
    .option('--json', '以 JSON 输出')
    .action((options: { json?: boolean }) => withNewDatabase((opened) => run(opened, options)));

async function run({ db }: Opened, options: { json?: boolean }): Promise<void> {
  const crypto = await openInstallationKeys(db, databaseSettings().dataDir);
  const done = await openDemoCounty({ db, crypto, progress });
  if (!done.ok) throw cannotStart(done.refusal.code, done.refusal.words);
  const { loaded, matters } = done.value;
  const accounts = demoAccounts();
  const lines = loaded
    ? [`已装入演示县 ${demoCounty.name}：账号 ${accounts.length} 个，事项 ${matters} 件。`]
    : [`演示县 ${demoCounty.name} 已在数据库中，什么也没有改动。`];
  const list = accounts.map(({ login, name, post }) => `  ${login.padEnd(14)} ${name}  ${post}`);
  const known = `演示账号只能在本机登录，密码一律是 ${accounts[0]?.password ?? ''}：`;
  answer(options.json, { loaded, matters, county: demoCounty.code, accounts }, [...lines, known, ...list]);
}
