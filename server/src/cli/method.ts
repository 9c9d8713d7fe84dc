import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { WorkCalendar } from '../kernel/clock/calendar.ts';
import { check, checkCalendar, sayProblem, workCalendarOf } from '../modules/methods/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { answer } from './output.ts';

const CALENDARS = resolve(import.meta.dirname, '../../../methods/calendars');

/** The calendars that ship, so that a file's worked examples can be run without a database. */
async function shippedCalendar(): Promise<WorkCalendar> {
  const names = (await readdir(CALENDARS)).filter((name) => name.endsWith('.yaml')).sort();
  const checked = await Promise.all(
    names.map(async (name) => checkCalendar(await readFile(join(CALENDARS, name), 'utf8'))),
  );
  return workCalendarOf(checked.flatMap((each) => (each.ok ? [each.file] : [])));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw cannotStart('file-unreadable', `读不到文件 ${file}。请检查路径与权限。`);
  }
}

/** `method check FILE…`: 检查做法文件，列出全部问题的行列与改法. */
export const methodCommand = (): Command =>
  new Command('method').description('做法文件').addCommand(
    new Command('check')
      .description('检查做法文件：写法、用词、办例，逐一指出行、列和改法')
      .argument('<文件...>', '做法文件（.yaml）')
      .option('--json', '以 JSON 输出')
      .action(async (files: string[], options: { json?: boolean }) => {
        const calendar = await shippedCalendar();
        const results = [];
        for (const file of files) {
          const checked = check(await textOf(file), calendar);
          results.push({ file, ok: checked.ok, problems: checked.ok ? [] : checked.problems });
        }
        const lines = results.flatMap(({ file, ok, problems }) => [
          ok ? `${file}：没有问题` : `${file}：${problems.length} 处问题`,
          ...problems.map((problem) => `  ${sayProblem(problem)}`),
        ]);
        answer(options.json, { ok: results.every(({ ok }) => ok), files: results }, lines);
        if (results.some(({ ok }) => !ok)) process.exitCode = 1;
      }),
  );
