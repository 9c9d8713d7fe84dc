import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { instant, localDate, startOfDay } from '../kernel/local-date.ts';
import type { Instant } from '../kernel/local-date.ts';
import { cellText, readSheet } from '../modules/exchange/index.ts';
import type { TableRow } from '../modules/exchange/index.ts';
import { figuresOf, likenessOf, wordingOf } from '../modules/similar/index.ts';
import type { Compared, Figures, LabelledPair, Share } from '../modules/similar/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { answer } from './output.ts';

const LABELS = resolve(import.meta.dirname, '../../../docs/reference/duplicates-labels.csv');

type Options = { labels: string; title: string; narrative: string; time: string; json?: boolean };

async function sheetOf(file: string): Promise<{ headers: readonly string[]; rows: ReadonlyMap<number, TableRow> }> {
  const bytes = await readFile(file).catch(() => {
    throw cannotStart('file-unreadable', `读不到文件 ${file}。请检查路径与权限。`);
  });
  const read = await readSheet(bytes);
  if (!read.ok) throw cannotStart('file-unreadable', `${file}：${read.refusal.words}`);
  return { headers: read.value.headers, rows: new Map(read.value.rows.map((row) => [row.rowNo, row])) };
}

/** The day is enough: it is only asked how many days lie between two. */
function dayFrom(text: string): Instant {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text) ?? [];
  return year === '' ? instant(0) : startOfDay(localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`));
}

function comparedFrom(row: TableRow, headers: readonly string[], columns: Options): Compared {
  const cell = (column: string): string => {
    const at = headers.indexOf(column);
    if (at < 0)
      throw cannotStart('column-missing', `表里没有「${column}」一列，请用 --title、--narrative、--time 写明`);
    return cellText(row.cells[at] ?? null).trim();
  };
  return {
    wording: wordingOf({ title: cell(columns.title), narrative: cell(columns.narrative) }),
    ...{ place: '', kind: null, organisations: [], at: dayFrom(cell(columns.time)) },
  };
}

const percent = ({ of, in: whole, share, low, high }: Share): string =>
  whole === 0
    ? '—'
    : `${(share * 100).toFixed(0)} %（${of}/${whole}，${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)}）`;

const lineOf = (what: string, { sample, pairs, same, related, precision, useful, recall }: Figures): string =>
  `${what}｜${sample}｜${pairs} 对，同一件事 ${same}，相关 ${related}｜查准 ${percent(precision)}｜连同相关 ${percent(useful)}｜查全 ${percent(recall)}`;

async function evaluate(file: string, options: Options): Promise<void> {
  const { headers, rows } = await sheetOf(file);
  const labels = await sheetOf(options.labels);
  const compared = (rowNo: number): Compared => {
    const row = rows.get(rowNo);
    if (!row) throw cannotStart('row-missing', `表里没有第 ${rowNo} 行：标注的不是这一张表`);
    return comparedFrom(row, headers, options);
  };
  const pairs = [...labels.rows.values()].map(({ cells }): LabelledPair => {
    const [sample = '', one = '', other = '', label = ''] = cells.map((cell) => cellText(cell ?? null));
    const { strength } = likenessOf(compared(Number(one)), compared(Number(other)));
    return { sample, label: label as LabelledPair['label'], strength };
  });
  const samples = [...new Set(pairs.map(({ sample }) => sample))];
  const shown = (['possible', 'likely'] as const).map((least) => ({
    least,
    figures: [
      ...samples.map((sample) =>
        figuresOf(
          sample,
          pairs.filter((pair) => pair.sample === sample),
          least,
        ),
      ),
      figuresOf('合计', pairs, least),
    ],
  }));
  const said = { possible: '提出的', likely: '其中很可能的' } as const;
  answer(
    options.json,
    shown,
    shown.flatMap(({ least, figures }) => figures.map((each) => lineOf(said[least], each))),
  );
}

/** `similar evaluate`: 用人工标注的成对事项量查重. */
export const similarCommand = (): Command =>
  new Command('similar')
    .description('查重')
    .addCommand(
      new Command('evaluate')
        .description('用人工标注的成对事项，量查重的查准率和查全率（95 % 区间）')
        .argument('<文件>', '标注时所读的表（.xlsx 或 .csv）')
        .option('--labels <文件>', '标注：sample、row_a、row_b、label 四列', LABELS)
        .option('--title <列名>', '标题一列', '留言主题')
        .option('--narrative <列名>', '内容一列', '留言详情')
        .option('--time <列名>', '时间一列', '留言时间')
        .option('--json', '以 JSON 输出')
        .action(evaluate),
    );
