import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { checkCounty, countyTemplate, openFromFile } from '../opening/index.ts';
import type { CountyOpened, CountyPlan } from '../opening/index.ts';
import { sayProblem } from '../modules/methods/index.ts';
import { cannotStart, errorCode } from '../platform/cannot-start.ts';
import { answer, columns } from './output.ts';
import { withNewDatabase } from './with-database.ts';

type Json = { readonly json?: boolean };
type Open = Json & { readonly publishBy?: string };

/** `county`: 开县. */
export const countyCommand = (): Command =>
  new Command('county')
    .description('开县：取样张、检查登记表、按登记表开县')
    .addCommand(
      new Command('template')
        .description('取登记表的样张，照着改成本县的内容；不写文件名则显示出来')
        .argument('[文件]', '写到这个文件（不覆盖已有的）')
        .action(template),
    )
    .addCommand(
      new Command('check')
        .description('检查登记表，逐一指出行、列和改法；什么也不写入')
        .argument('<文件>', '登记表（.yaml）')
        .option('--json', '以 JSON 输出')
        .action(async (file: string, options: Json) => void (await planIn(file, options, true))),
    )
    .addCommand(
      new Command('open')
        .description('按登记表开县：建立单位、人员（给出一次性密码），提交随附的日历与通用工作法')
        .argument('<文件>', '登记表（.yaml）')
        .option('--publish-by <登录名>', '这位中心主任已审核日历与工作法并决定发布，由操作员照记')
        .option('--json', '以 JSON 输出')
        .action(open),
    );

async function template(file?: string): Promise<void> {
  if (file === undefined) return void process.stdout.write(countyTemplate());
  try {
    await writeFile(file, countyTemplate(), { flag: 'wx' });
  } catch (error) {
    const why = errorCode(error) === 'EEXIST' ? '已经有了，不覆盖；请换一个文件名' : '写不了，请检查路径与权限';
    throw cannotStart('file-not-written', `${file} ${why}。`);
  }
  answer(false, null, [`样张已写到 ${file}，改成本县的内容之后：npm run jieyou -- county check ${file}`]);
}

async function planIn(file: string, { json }: Json, telling: boolean): Promise<CountyPlan | undefined> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw cannotStart('file-unreadable', `读不到文件 ${file}。请检查路径与权限。`);
  });
  const checked = checkCounty(text);
  if (!checked.ok) {
    const { problems } = checked;
    const lines = [`${file}：${problems.length} 处问题`, ...problems.map((problem) => `  ${sayProblem(problem)}`)];
    answer(json, { ok: false, problems }, lines);
    process.exitCode = 1;
    return undefined;
  }
  const { county, name, units, people, duties } = checked.plan;
  const sums = `${file}：没有问题。${name}（${county}），单位 ${units.length} 个，人员 ${people.length} 名，职责 ${duties.length} 条`;
  const counts = { units: units.length, people: people.length, duties: duties.length };
  if (telling) answer(json, { ok: true, county, name, ...counts }, [sums]);
  return checked.plan;
}

async function open(file: string, options: Open): Promise<void> {
  const plan = await planIn(file, options, false);
  if (plan === undefined) return;
  const opened = await withNewDatabase(({ db }) => openFromFile(db, plan, { publishBy: options.publishBy }));
  if (!opened.ok) throw cannotStart(opened.refusal.code, opened.refusal.words);
  answer(options.json, opened.value, linesOf(opened.value, plan));
}

function linesOf({ county, name, units, people, decidedBy }: CountyOpened, plan: CountyPlan): readonly string[] {
  const width = (texts: readonly string[]): number => Math.max(...texts.map(columns));
  const pad = (text: string, to: number): string => text + ' '.repeat(to - columns(text));
  const [logins, names] = [width(people.map(({ login }) => login)), width(people.map((each) => each.name))];
  return [
    `已开县：${name}（${county}），单位 ${units} 个，人员 ${people.length} 名。`,
    '',
    '一次性密码（只显示这一次，请当面交给本人，首次登录须修改）：',
    ...people.map(
      ({ login, name: called, post, password }) =>
        `  ${pad(login, logins)}  ${pad(called, names)}  ${password}  ${post}`,
    ),
    '',
    ...nextLines(decidedBy, plan),
  ];
}

function nextLines(decidedBy: string | null, { people, duties }: CountyPlan): readonly string[] {
  const officer = people.find(({ role }) => role === 'system_officer')?.name ?? '';
  if (decidedBy !== null) {
    return [
      `随附的工作日历与通用工作法由系统管理员${officer}提交；操作员记录：中心主任${decidedBy}已审核并决定发布，自今日起施行。`,
      '下一步：npm start，各人用一次性密码登录。',
    ];
  }
  const directors = people.filter(({ role }) => role === 'centre_director').map(({ name }) => name);
  return [
    `随附的工作日历与通用工作法已由系统管理员${officer}提交，还没有发布；发布之前不能登记事项。`,
    `下一步：npm start，由中心主任（${directors.join('、')}）登录，在「做法与日历」先批准各年日历，再审核发布通用工作法。`,
    ...(duties.length > 0
      ? [`登记表里的职责 ${duties.length} 条已成草案，由县级中心主任在「职责清单」审定后施行。`]
      : []),
  ];
}
