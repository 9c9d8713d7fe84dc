// 判一判职责清单的查找: how often the demo county's list finds the right department for messages whose topic is known.
//   node tools/judge-duties.ts <带「留言主题、留言详情、一级分类」的表>
// The sheet stays where it is; only the figures are written down (docs/reference/duties.md).
import { readFileSync } from 'node:fs';
import { demoDuties, readBasis } from '../server/src/demo/duties.ts';
import { cellText } from '../server/src/modules/exchange/domain/table.ts';
import { readTableBytes } from '../server/src/modules/exchange/read/read-table.ts';
import { indexDuties } from '../server/src/modules/duties/domain/index-duties.ts';
import { matchDuties } from '../server/src/modules/duties/domain/match-duties.ts';

/** 每个一级分类由哪些部门办: laid down before the figures were first looked at. */
const owners: Readonly<Record<string, readonly string[]>> = {
  城乡建设: ['住房和城乡建设', '城市管理', '自然资源', '水利'],
  环境保护: ['生态环境', '城市管理'],
  交通运输: ['交通运输', '公安'],
  教育文体: ['教育'],
  劳动和社会保障: ['人力资源和社会保障'],
  商贸旅游: ['市场监督管理'],
  卫生计生: ['卫生健康'],
};

const duties = demoDuties.map(({ owner, co, basis, ...duty }, at) => ({
  ...{ id: String(at), no: at + 1, version: 1, what: duty.what, owner, co: [...co], basis: basis.map(readBasis) },
  ...{ kinds: [...duty.kinds], keywords: [...duty.keywords], effectiveFrom: '2026-01-01', effectiveTo: null },
}));
const index = indexDuties(duties);

const read = await readTableBytes(readFileSync(process.argv[2] ?? ''));
if (!read.ok) throw new Error(read.refusal.words);
const { headers, rows } = read.value;
const column = (name: string): number => headers.indexOf(name);
const say = (words: string): void => void process.stdout.write(`${words}\n`);

const tally = { all: 0, first: 0, three: 0, six: 0, none: 0 };
const byTopic = new Map<string, { all: number; first: number; three: number }>();
for (const { cells } of rows) {
  const [title, narrative, topic] = ['留言主题', '留言详情', '一级分类'].map((name) => cellText(cells[column(name)]));
  const right = owners[topic ?? ''] ?? [];
  const found = matchDuties(index, { title: title ?? '', narrative: narrative ?? '' }, 6);
  const hit = found.map(({ duty }) => right.includes(duty.owner));
  const of = byTopic.get(topic ?? '') ?? { all: 0, first: 0, three: 0 };
  byTopic.set(topic ?? '', of);
  const [first, three] = [hit[0] === true, hit.slice(0, 3).includes(true)];
  for (const each of [tally, of]) {
    each.all += 1;
    each.first += first ? 1 : 0;
    each.three += three ? 1 : 0;
  }
  tally.six += hit.includes(true) ? 1 : 0;
  tally.none += found.length === 0 ? 1 : 0;
  if (process.argv.includes('--misses') && !first) {
    const why = found
      .slice(0, 3)
      .map(({ duty, matched }) => `${duty.owner}/${matched.map(({ words }) => words).join('、')}`);
    say(`${topic}\t${title}\t${why.join(' | ')}`);
  }
}
const share = (part: number, of: number): string => `${part}/${of}（${((100 * part) / of).toFixed(0)} %）`;
say(
  `第一条即对 ${share(tally.first, tally.all)}，前三条内 ${share(tally.three, tally.all)}，前六条内 ${share(tally.six, tally.all)}，没有建议 ${tally.none}`,
);
for (const [topic, { all, first, three }] of byTopic)
  say(`${topic}：第一条 ${share(first, all)}，前三条 ${share(three, all)}`);
