import { readFile } from 'node:fs/promises';
import type { Method } from '@jieyou/contracts';
import { Command } from 'commander';
import { check, compareMethods, explainMethod, sayProblem, shippedCalendar } from '../modules/methods/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { simulateCommand } from './method-simulate.ts';
import { answer } from './output.ts';

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw cannotStart('file-unreadable', `读不到文件 ${file}。请检查路径与权限。`);
  }
}

/** A method that can be talked about: one with problems is refused, with all of them. */
async function soundMethod(file: string): Promise<Method> {
  const checked = check(await textOf(file), shippedCalendar());
  if (checked.ok) return checked.method;
  const problems = checked.problems.map((problem) => `  ${sayProblem(problem)}`).join('\n');
  throw cannotStart('method-has-problems', `${file} 有 ${checked.problems.length} 处问题，请先改正：\n${problems}`);
}

type Told = { json?: boolean };
type DiffAsked = Told & { basis?: boolean };

async function checkFiles(files: readonly string[], { json }: Told): Promise<void> {
  const calendar = shippedCalendar();
  const results = [];
  for (const file of files) {
    const checked = check(await textOf(file), calendar);
    results.push({ file, ok: checked.ok, problems: checked.ok ? [] : checked.problems });
  }
  const lines = results.flatMap(({ file, ok, problems }) => [
    ok ? `${file}：没有问题` : `${file}：${problems.length} 处问题`,
    ...problems.map((problem) => `  ${sayProblem(problem)}`),
  ]);
  answer(json, { ok: results.every(({ ok }) => ok), files: results }, lines);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

async function diffFiles(one: string, other: string, { json, basis }: DiffAsked): Promise<void> {
  const [before, after] = [await soundMethod(one), await soundMethod(other)];
  const differences = compareMethods(before, after);
  const alike = differences.filter(({ change }) => change === 'basis');
  const shown = basis ? differences : differences.filter(({ change }) => change !== 'basis');
  const parts = [...new Set(shown.map(({ part }) => part))];
  answer(json, { before: before.label, after: after.label, differences }, [
    `${before.label} → ${after.label}：${differences.length - alike.length} 处规定不同`,
    ...parts.flatMap((part) => [
      `【${part}】`,
      ...shown.filter((each) => each.part === part).map(({ words }) => `  ${words}`),
    ]),
    ...(basis || alike.length === 0 ? [] : [`另有 ${alike.length} 处规定相同、依据不同，加 --basis 列出。`]),
  ]);
}

/** `method check|diff|explain|simulate`: 检查、比较、说明做法文件，演算期限的改变. */
export const methodCommand = (): Command =>
  new Command('method')
    .description('做法文件')
    .addCommand(
      new Command('check')
        .description('检查做法文件：写法、用词、办例，逐一指出行、列和改法')
        .argument('<文件...>', '做法文件（.yaml）')
        .option('--json', '以 JSON 输出')
        .action(checkFiles),
    )
    .addCommand(
      new Command('diff')
        .description('比较两份做法文件：叫法、等级、期限、单据、退单、延期等有哪些不同')
        .argument('<原文件>', '原来的做法文件（.yaml）')
        .argument('<新文件>', '新的做法文件（.yaml）')
        .option('--basis', '规定相同、只有依据不同的也列出')
        .option('--json', '以 JSON 输出')
        .action(diffFiles),
    )
    .addCommand(
      new Command('explain')
        .description('用中文逐句说明一份做法文件，附依据和办例')
        .argument('<文件>', '做法文件（.yaml）')
        .action(async (file: string) => {
          answer(false, null, explainMethod(await soundMethod(file)));
        }),
    )
    .addCommand(simulateCommand(soundMethod));
