import { Command, CommanderError } from 'commander';
import { isCannotStart } from '../platform/cannot-start.ts';
import { inChinese, usageWords } from './chinese-help.ts';
import { assembleImports } from './assemble-imports.ts';
import { countyCommand } from './county.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { methodCommand } from './method.ts';
import { migrateCommand } from './migrate.ts';
import { selfCheckCommand } from './self-check.ts';
import { serveCommand } from './serve.ts';
import { similarCommand } from './similar.ts';
import { userCommand } from './user.ts';
import { verifyCommand } from './verify.ts';
import { version } from './version.ts';

const COMMANDS = [
  serveCommand,
  migrateCommand,
  countyCommand,
  demoCommand,
  methodCommand,
  () => importCommand(assembleImports),
  similarCommand,
  verifyCommand,
  userCommand,
  selfCheckCommand,
];

/** 命令行. Gives the exit code: 0 done, 1 could not, 2 a command line that cannot be read. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const program = inChinese(new Command('jieyou'))
    .description('解忧：县域社会治理中心平台')
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .usage('<命令> [选项]');
  for (const command of COMMANDS) program.addCommand(withHelp(command()));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return explain(error);
  }
}

function withHelp(command: Command): Command {
  inChinese(command);
  for (const below of command.commands) withHelp(below);
  return command;
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') process.stderr.write(`${usageWords(error)}\n`);
    return 2;
  }
  if (isCannotStart(error)) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`程序出错，请把以下内容发给维护人员：\n${what}\n`);
  return 1;
}
