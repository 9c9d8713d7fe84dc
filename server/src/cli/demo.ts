import { Command } from 'commander';
import { methodVersion } from '@jieyou/contracts';
import { demoAccounts, demoCounty, openDemoCounty, switchMethod } from '../demo/index.ts';
import { instant } from '../kernel/local-date.ts';
import { openInstallationKeys } from '../keys.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import type { Opened } from '../platform/db/index.ts';
import { answer, progress } from './output.ts';
import { databaseSettings } from './settings.ts';
import { withDatabase, withNewDatabase } from './with-database.ts';

/** `demo`: 装入演示县. Into an empty database only. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description(`把演示县（${demoCounty.name}，虚构）装入空的数据库；账号密码公开，只能在本机登录`)
    .option('--json', '以 JSON 输出')
    .action((options: { json?: boolean }) => withNewDatabase((opened) => run(opened, options)))
    .addCommand(
      new Command('method')
        .description('演示县换用一份随产品附带的工作法（methods 下的文件夹名）；自今日起用，已有的事项不变')
        .argument('<工作法>', '随产品附带的工作法的代号')
        .option('--json', '以 JSON 输出')
        .action((method: string, _own: object, command: Command) =>
          // The command above has the same option and takes it first.
          withDatabase((opened) => adopt(opened, method, command.optsWithGlobals<{ json?: boolean }>())),
        ),
    );

/** By the two demo persons, through the same acts as in a real county. */
async function adopt({ db }: Opened, id: string, { json }: { json?: boolean }): Promise<void> {
  const done = await switchMethod(db, { method: id, now: instant(Date.now()) });
  if (!done.ok) throw cannotStart(done.refusal.code, done.refusal.words);
  const { method, ...by } = done.value;
  answer(json, { method: methodVersion(method), label: method.label, ...by }, [
    `演示县已换用「${method.label}」（${methodVersion(method)}），自今日起：由两名演示人员一人提交、一人发布。`,
    '新登记的事项按它办理；已有的事项仍按登记时的版本。用「换个工作法看」可以把已有的事项换着看。',
  ]);
}

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
