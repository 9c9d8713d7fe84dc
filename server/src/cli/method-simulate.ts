import { addUp, clockKinds, matterKinds, methodVersion } from '@jieyou/contracts';
import type { Method, SimulationCell } from '@jieyou/contracts';
import { Command } from 'commander';
import { mattersDeps } from '../house.ts';
import { dayOf, instant, localDate, plusYears } from '../kernel/local-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { openInstallationKeys } from '../keys.ts';
import { simulateCounty } from '../modules/methods/index.ts';
import type { CountySimulated } from '../modules/methods/index.ts';
import { openedCounties } from '../modules/places/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { nobodyScope } from '../platform/db/index.ts';
import type { Opened } from '../platform/db/index.ts';
import { answer, columns, progress } from './output.ts';
import { databaseSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

type Asked = { readonly county?: string; readonly from?: string; readonly to?: string; readonly json?: boolean };

function dayOfText(text: string | undefined, otherwise: LocalDate): LocalDate {
  if (text === undefined) return otherwise;
  try {
    return localDate(text);
  } catch {
    throw cannotStart('bad-day', `没有「${text}」这一天，请写成 2026-01-01。`);
  }
}

async function countyOf({ db }: Opened, asked: string | undefined): Promise<string> {
  const opened = await db.inScope(nobodyScope, openedCounties);
  const found = opened.find(({ county }) => county === asked) ?? (asked === undefined ? opened[0] : undefined);
  if (found && (asked !== undefined || opened.length === 1)) return found.county;
  const known = opened.map(({ county, name }) => `${county} ${name}`).join('、') || '（还没有开县）';
  throw cannotStart('no-such-county', `请用 --county 写明哪个县；数据库里有：${known}。`);
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** One line a cell: what it is, how many counted, late before and after, and how many turned either way. */
function linesOf(title: string, cells: readonly SimulationCell[], name: (cell: SimulationCell) => string): string[] {
  const sums = [...addUp(cells, name)].toSorted(([, one], [, other]) => other.toLate - one.toLate);
  return [
    `【${title}】`,
    ...sums.map(
      ([label, { judged, lateBefore, lateAfter, toLate, toInTime }]) =>
        `  ${padded(label, 40)} 计入 ${judged} 件，逾期 ${lateBefore} → ${lateAfter}；变逾期 ${toLate}，变按时 ${toInTime}`,
    ),
  ];
}

function report(
  { current, changed, done, notJudged, incomparable, cells }: CountySimulated,
  proposed: Method,
): string[] {
  const head = `${current.label}（${methodVersion(current)}）→ ${proposed.label}（${methodVersion(proposed)}）`;
  if (changed.length === 0) return [head, '各个时钟的期限都没有变化，无需演算。'];
  const clock = (cell: SimulationCell): string => clockKinds[cell.clock];
  return [
    `${head}：演算 ${done} 件`,
    ...linesOf('按时钟', cells, clock),
    ...linesOf('按承办单位', cells, (cell) => `${clock(cell)} ${cell.unit ?? ''}`),
    ...linesOf('按类型', cells, (cell) => `${clock(cell)} ${matterKinds[cell.kind as keyof typeof matterKinds]}`),
    `不评价的时钟 ${notJudged} 个（导入的历史）；等级不能对应的 ${incomparable} 个；设了回避的不计入。`,
    '只按当时实际办理的快慢推算，没有推测期限改了以后会办得更快或更慢。',
  ];
}

async function run(opened: Opened, proposed: Method, asked: Asked): Promise<void> {
  const county = await countyOf(opened, asked.county);
  const now = instant(Date.now());
  const to = dayOfText(asked.to, dayOf(now));
  const from = dayOfText(asked.from, plusYears(to, -1));
  const crypto = await openInstallationKeys(opened.db, databaseSettings().dataDir);
  const { db, places } = mattersDeps({ db: opened.db, crypto, tell: async () => undefined });
  const told = (done: number, total: number): void => progress(`已演算 ${done} / ${total} 件`);
  const found = await simulateCounty({ db, places, now: () => now }, { county, proposed, from, to }, told);
  if (!found.ok) throw cannotStart('no-method-in-force', '这个县还没有现行的工作法，没有可以比较的期限。');
  const { current, ...rest } = found.value;
  const json = { before: methodVersion(current), after: methodVersion(proposed), from, to, ...rest };
  answer(asked.json, json, report(found.value, proposed));
}

/** `method simulate`: 用办过的事项演算期限的改变. Reads only. */
export const simulateCommand = (soundMethod: (file: string) => Promise<Method>): Command =>
  new Command('simulate')
    .description('演算：这份做法的期限若用在去年办过的事项上，会有几件变逾期、几件变按时；只读，不改')
    .argument('<文件>', '拟改的做法文件（.yaml）')
    .option('--county <代码>', '哪个县（六位代码）；只有一个县的不用写')
    .option('--from <日期>', '自哪一天登记的，如 2025-01-01；不写的为一年以前')
    .option('--to <日期>', '到哪一天登记的；不写的为今天')
    .option('--json', '以 JSON 输出')
    .action(async (file: string, asked: Asked) => {
      const proposed = await soundMethod(file);
      await withDatabase((opened) => run(opened, proposed, asked));
    });
