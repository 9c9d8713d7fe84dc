import { Help } from 'commander';
import type { Command, CommanderError } from 'commander';
import { columns } from './output.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
};

const SENTENCES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/unknown command '(.+?)'/, '没有“$1”这个命令。'],
  [/unknown option '(.+?)'/, '没有“$1”这个选项。'],
  [/missing required argument '(.+?)'/, '缺少参数“$1”。'],
  [/option '(.+?)' argument missing/, '选项“$1”后面缺少值。'],
  [/required option '(.+?)' not specified/, '缺少选项“$1”。'],
  [/too many arguments.*/, '参数多了。'],
];

const plain = new Help();
const slots = (text: string): string => text.replace('[options]', '[选项]').replace('[command]', '<命令>');

/** 帮助与报错用中文. */
export function inChinese(command: Command): Command {
  if (command.commands.length > 0) command.helpCommand('help [命令]', '显示某个命令的帮助');
  return command
    .helpOption('-h, --help', '显示帮助')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      displayWidth: columns,
      commandUsage: (shown) => slots(plain.commandUsage(shown)),
      subcommandTerm: (shown) => slots(plain.subcommandTerm(shown)),
      optionDescription: ({ description }) => description, // no "(default: …)": our words say it
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

/** 命令行写错时的一句话. */
export function usageWords(error: CommanderError): string {
  const text = error.message.split('\n')[0] ?? '';
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  const words = found === undefined ? text : (text.match(found[0])?.[0] ?? text).replace(found[0], found[1]);
  return `${words}用 --help 查看用法。`;
}
