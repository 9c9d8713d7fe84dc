// 抽一批成对的留言来标注: messages drawn by their row number alone, each beside what is nearest to it by two ways of ranking.
//   node tools/draw-duplicates.ts <带「留言主题、留言详情、留言时间」的表> <多少条>
// Written to standard output for the person who reads and labels them; only row numbers and labels are kept
// (docs/reference/duplicates-labels.csv). The ways of ranking are not said, so that they cannot be followed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cellText } from '../server/src/modules/exchange/domain/table.ts';
import { readTableBytes } from '../server/src/modules/exchange/read/read-table.ts';
import { instant, localDate, startOfDay } from '../server/src/kernel/local-date.ts';
import { likenessOf } from '../server/src/modules/similar/domain/likeness.ts';
import { pairsOf, wordingOf } from '../server/src/modules/similar/domain/wording.ts';

const [NEAREST, PROPOSED] = [2, 5];

const [file = '', many = '80'] = process.argv.slice(2);
const read = await readTableBytes(readFileSync(file));
if (!read.ok) throw new Error(read.refusal.words);
const { headers, rows } = read.value;

const messages = rows.map(({ rowNo, cells }) => {
  const cell = (name: string): string => cellText(cells[headers.indexOf(name)] ?? null).trim();
  const [title, narrative] = [cell('留言主题'), cell('留言详情')];
  const [, year = '1970', month = '1', day = '1'] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(cell('留言时间')) ?? [];
  const on = localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const wording = wordingOf({ title, narrative });
  return {
    ...{ rowNo, title, narrative, on, pairs: new Set(pairsOf(wording.plain)) },
    compared: { wording, place: '', kind: null, organisations: [], at: instant(startOfDay(on)) },
  };
});
type Message = (typeof messages)[number];

/** Shared pairs of letters among all of theirs, every pair alike: knows nothing of the product's weights. */
function overlap(one: Message, other: Message): number {
  let shared = 0;
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared += 1;
  return shared / (one.pairs.size + other.pairs.size - shared);
}

const order = ({ rowNo }: Message): string => createHash('sha256').update(`duplicates ${rowNo}`).digest('hex');
const drawn = messages.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, Number(many));

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const told = ({ rowNo, on, title, narrative }: Message): string =>
  `${rowNo} ${on} 「${title}」${narrative.replace(/\s+/gu, ' ').slice(0, 220)}`;

for (const one of drawn) {
  const others = messages.filter((other) => other !== one);
  const nearest = others.toSorted((a, b) => overlap(one, b) - overlap(one, a)).slice(0, NEAREST);
  const proposed = others
    .map((other) => ({ other, likeness: likenessOf(one.compared, other.compared) }))
    .filter(({ likeness }) => likeness.strength !== null)
    .toSorted((a, b) => b.likeness.points - a.likeness.points)
    .slice(0, PROPOSED)
    .map(({ other }) => other);
  say(`\n● ${told(one)}`);
  for (const other of [...new Set([...nearest, ...proposed])].toSorted((a, b) => a.rowNo - b.rowNo))
    say(`  ○ ${told(other)}`);
}
