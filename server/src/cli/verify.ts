import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { keysAtHand } from '../keys.ts';
import { storedTexts } from '../modules/matters/index.ts';
import {
  anchorFolder,
  exportLedger,
  openAnchors,
  servedCounties,
  type TextSource,
  verify,
  type Verified,
} from '../modules/record/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import { answer, progress } from './output.ts';
import { databaseSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

type Options = {
  readonly county?: string;
  readonly key?: readonly string[];
  readonly export?: string;
  /** False with `--no-texts`. */
  readonly texts: boolean;
  readonly json?: boolean;
};

/** `verify`: 核验留痕. Exit code 1 when anything is not as it was recorded. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('核验留痕：逐条重算指纹，核对文字、封存批次与锚定目录（JIEYOU_ANCHORS）中公布的批次头')
    .option('--county <代码>', '只核验这个县（六位行政区划代码）')
    .option('--key <文件...>', '只信这些公钥（PEM），不用锚定目录中的')
    .option('--no-texts', '不核对文字（标题、叙述、说明），只核验留痕本身')
    .option('--export <目录>', '另把留痕导出到目录，供外部核验程序使用')
    .option('--json', '以 JSON 输出')
    .action((options: Options) => withDatabase(({ db }) => run(db, options)));

type Db = Parameters<typeof verify>[0];

/** 核对文字要用密钥; whoever verifies without them is told that texts were not looked at. */
async function textsFor(db: Db, { texts }: Options): Promise<Result<TextSource, { words: string }>> {
  if (!texts) return refuse({ words: '按 --no-texts 的要求' });
  const keys = await keysAtHand(db, databaseSettings().dataDir);
  return keys.ok ? ok(storedTexts(keys.value)) : keys;
}

async function run(db: Db, options: Options): Promise<void> {
  const anchors = openAnchors(anchorFolder(databaseSettings().dataDir, process.env['JIEYOU_ANCHORS']));
  const trusted = options.key === undefined ? {} : { trusted: await Promise.all(options.key.map(readKey)) };
  const all = new Set([...(await servedCounties(db)), ...(await anchors.counties())]);
  const counties = options.county === undefined ? [...all].sort() : [options.county];
  const texts = await textsFor(db, options);
  const reports: Verified[] = [];
  for (const county of counties) {
    const onProgress = (entries: number): void => progress(`${county} 已核对 ${entries} 条……`);
    reports.push(
      await verify(db, anchors, { county, ...trusted, texts: texts.ok ? texts.value : undefined, onProgress }),
    );
    if (options.export !== undefined) await exportLedger(db, anchors, county, resolve(options.export, county));
  }
  const lines =
    reports.length === 0
      ? ['库中还没有县，没有可核验的留痕。']
      : reports.flatMap((report) => linesOf(report, texts.ok ? '' : texts.refusal.words));
  answer(options.json, { ok: reports.every(({ ok }) => ok), counties: reports }, lines);
  if (reports.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** 一县的核验报告. */
function linesOf(report: Verified, notChecked: string): readonly string[] {
  const { county, matters, entries, batches, anchored, unanchored, found, findings } = report;
  const sums = `${county}：事项 ${matters} 件，留痕 ${entries} 条，封存 ${batches} 批，锚定到第 ${anchored} 批`;
  const open = `尚未锚定 ${unanchored} 条`;
  const texts = report.texts
    ? `文字 ${report.texts.same} 段与记录时一致，已依法删除的文字 ${report.texts.erased} 段`
    : `文字没有核对：${notChecked}`;
  if (report.ok) return [sums, texts, open, '核验通过：与记录时一致。'];
  const more = found > findings.length ? [`……另有 ${found - findings.length} 处`] : [];
  return [sums, texts, open, `核验不通过，共 ${found} 处：`, ...findings.map(({ text }) => `  ${text}`), ...more];
}

async function readKey(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw cannotStart('key-unreadable', `读不到公钥文件 ${path}。请检查路径与权限。`);
  }
}
