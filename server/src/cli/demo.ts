import { Command } from 'commander';
import { methodVersion } from '@jieyou/contracts';
import { demoCounty, everyAccount, firstAccounts, openDemoCounty, otherAccounts, switchMethod } from '../demo/index.ts';
import type { DemoAccount } from '../demo/index.ts';
import { instant } from '../kernel/local-date.ts';
import { openInstallationKeys } from '../keys.ts';
import { tellNotices } from '../modules/notices/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import type { Opened } from '../platform/db/index.ts';
import { answer, progress } from './output.ts';
import { databaseSettings, demoSizeFrom } from './settings.ts';
import { withDatabase, withNewDatabase } from './with-database.ts';

/** `demo`: 装入演示县. Into an empty database only. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description(`把演示县（${demoCounty.name}，虚构）装入空的数据库；账号密码公开，只能在本机登录`)
    .option('--json', '以 JSON 输出')
    .action((options: { json?: boolean }) => withNewDatabase((opened) => run(opened, options)))
    .addCommand(
      new Command('accounts')
        .description('列出演示账号；写上姓名、岗位或登录名的一部分，只列相合的')
        .argument('[词]', '如 柳塘、调解员、renshe')
        .option('--json', '以 JSON 输出')
        .action((word: string | undefined, options: { json?: boolean }) => listAccounts(word, options)),
    )
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

const lineOf = ({ login, name, post }: DemoAccount): string => `  ${login.padEnd(20)} ${name}  ${post}`;

/** 找账号: they are the same on every machine, so no database is asked. */
function listAccounts(word: string | undefined, options: { json?: boolean }): void {
  const all = everyAccount(demoSizeFrom(process.env['JIEYOU_DEMO']));
  const found = all.filter(
    (account) => word === undefined || `${account.login} ${account.name} ${account.post}`.includes(word),
  );
  answer(options.json, found, [`共 ${found.length} 个，密码一律是 ${all[0]?.password ?? ''}：`, ...found.map(lineOf)]);
}

async function run({ db }: Opened, options: { json?: boolean }): Promise<void> {
  const crypto = await openInstallationKeys(db, databaseSettings().dataDir);
  const size = demoSizeFrom(process.env['JIEYOU_DEMO']);
  const done = await openDemoCounty({ db, crypto, progress, size, tell: tellNotices });
  if (!done.ok) throw cannotStart(done.refusal.code, done.refusal.words);
  const { loaded, matters } = done.value;
  const accounts = firstAccounts();
  const lines = loaded
    ? [`已装入演示县 ${demoCounty.name}：事项 ${matters} 件。`]
    : [`演示县 ${demoCounty.name} 已在数据库中，什么也没有改动。`];
  const known = `演示账号只能在本机登录，密码一律是 ${accounts[0]?.password ?? ''}，先看这几个：`;
  const said = [...lines, known, ...accounts.map(lineOf), otherAccounts];
  answer(options.json, { loaded, matters, county: demoCounty.code, accounts }, said);
}
