import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';
import { Command } from 'commander';
import { dayOf, instant, localDate } from '../kernel/local-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { addPost, addStaff, oneTimePassword, resetPassword } from '../modules/staff/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { nobodyScope, systemScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';
import { answer } from './output.ts';
import { withDatabase } from './with-database.ts';

type Json = { json?: boolean };
type Add = Json & {
  login: string;
  name: string;
  role: string;
  unit: string;
  scope?: string;
  title?: string;
  from?: string;
  to?: string;
  county?: string;
};

/** `user`: 新增人员，重置密码. */
export function userCommand(): Command {
  const user = new Command('user').description('人员账号：新增、重置密码');
  const add = user.command('add').description('新增人员并任命岗位，给出一次性密码');
  add
    .requiredOption('--login <登录名>', '登录名')
    .requiredOption('--name <姓名>', '姓名')
    .requiredOption('--role <岗位>', `岗位，可用代码或名称：${Object.values(roles).join('、')}`)
    .requiredOption('--unit <路径>', '所在组织的路径，如 c990101.t01.zx')
    .option('--scope <路径>', '管辖范围，不写即所在组织')
    .option('--title <职务>', '职务名称，不写即岗位名称')
    .option('--from <日期>', '任期第一日，不写即今日')
    .option('--to <日期>', '任期最后一日，不写即不限')
    .option('--county <代码>', '县代码，本系统只有一个县时可不写')
    .option('--json', '以 JSON 输出')
    .action((options: Add) => withDatabase(({ db }) => addUser(db, options)));
  const reset = user.command('reset').description('重置密码，给出一次性密码，并结束此人的全部会话');
  reset
    .argument('<登录名>', '登录名')
    .option('--json', '以 JSON 输出')
    .action((login: string, options: Json) => withDatabase(({ db }) => resetUser(db, login, options)));
  return user;
}

async function addUser(db: Db, options: Add): Promise<void> {
  const at = instant(Date.now());
  const role = roleNamed(options.role);
  const validFrom = options.from === undefined ? dayOf(at) : dayNamed('--from', options.from);
  const validTo = options.to === undefined ? null : dayNamed('--to', options.to);
  const county = options.county ?? (await onlyCounty(db));
  const password = oneTimePassword();
  const { login, name, unit: orgPath, scope: scopePath, title } = options;
  const id = await db.inScope(systemScope(county), async (tx) => {
    const staff = await addStaff(tx, { county, name, login, password, at });
    if (!staff.ok) throw cannotStart(staff.refusal.code, staff.refusal.words);
    const staffId = staff.value.id;
    const post = await addPost(tx, { county, staffId, orgPath, scopePath, role, title, validFrom, validTo, at });
    if (!post.ok) throw cannotStart(post.refusal.code, post.refusal.words);
    return staffId;
  });
  answer(options.json, { id, login, password }, [`已新增人员 ${name}，登录名 ${login}。`, ...passwordLines(password)]);
}

async function resetUser(db: Db, login: string, { json }: Json): Promise<void> {
  const reset = await db.inScope(nobodyScope, (tx) => resetPassword(tx, { login, at: instant(Date.now()) }));
  if (!reset.ok) throw cannotStart(reset.refusal.code, reset.refusal.words);
  const { id, password } = reset.value;
  answer(json, { id, login, password }, [`已重置 ${login} 的密码，此人的会话均已结束。`, ...passwordLines(password)]);
}

const passwordLines = (password: string): string[] => [
  `一次性密码：${password}`,
  '请当面交给本人。密码只显示这一次，首次登录须修改。',
];

function roleNamed(text: string): Role {
  const found = Object.entries(roles).find(([code, name]) => code === text || name === text);
  if (found) return found[0] as Role;
  throw cannotStart('wrong_role', `没有“${text}”这种岗位，可选：${Object.values(roles).join('、')}。`);
}

function dayNamed(option: string, text: string): LocalDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return localDate(text);
  } catch {
    // falls through to the words below: 2026-02-30 is written well and is no day
  }
  throw cannotStart('wrong_date', `${option} 应是真实的日期，写作 2026-01-31，现在是“${text}”。`);
}

async function onlyCounty(db: Db): Promise<string> {
  const rows = await db.inScope(nobodyScope, (tx) =>
    tx.query<{ county: string }>('select county from county_setting order by county'),
  );
  const [first, ...others] = rows.map(({ county }) => county);
  if (first === undefined) throw cannotStart('no_county', '本系统还没有登记任何县，请先完成初始化，再新增人员。');
  if (others.length === 0) return first;
  throw cannotStart('which_county', `本系统有多个县（${[first, ...others].join('、')}），请用 --county 指明。`);
}
