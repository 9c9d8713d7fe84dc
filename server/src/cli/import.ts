import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  isTargetField,
  maxFileBytes,
  problemFile,
  runImport,
  startImport,
  takeUpload,
  tryFile,
  discardImport,
  type ImportDeps,
  type Importer,
  type ImportJob,
  type Mapping,
} from '../modules/exchange/index.ts';
import { servedCounties } from '../modules/record/index.ts';
import type { Opened } from '../platform/db/index.ts';
import { errorCode } from '../platform/cannot-start.ts';
import { importerFor } from './import-by.ts';
import { mappingLines, previewLines, progressLine, resultLines } from './import-report.ts';
import { answer } from './output.ts';
import { withDatabase } from './with-database.ts';

type Options = {
  mapping?: string;
  column: Mapping['columns'];
  saveMapping?: string;
  source?: string;
  sheet?: string;
  headerRow?: number;
  county?: string;
  unit?: string;
  by?: string;
  dryRun?: boolean;
  json?: boolean;
};
type Said = { value: unknown; lines: string[]; problems: number };
type Refused = { code?: string; words: string };

/** `import`: 导入表格. `assemble` gives the modules' parts on the database that was opened. */
export const importCommand = (assemble: (opened: Opened) => Promise<ImportDeps>): Command =>
  new Command('import')
    .description('导入 .xlsx 或 .csv；中断后再执行同一命令即接着导入，不会重复')
    .argument('<文件>', '要导入的文件')
    .option('--mapping <名称>', '用已保存的列对应；不写则按表头推测')
    .option('--column <字段=列名>', '改正列对应，可写多次，如 title=主题', addColumn, {})
    .option('--save-mapping <名称>', '把这次的列对应保存下来')
    .option('--source <名称>', '来源名称，同一来源内同一编号只导入一次；不写则用文件名')
    .option('--sheet <名称>', '工作表；不写则取第一个有内容的')
    .option('--header-row <行号>', '表头在第几行；0 表示没有表头', wholeNumber)
    .option('--county <区划代码>', '导入到哪个县；只有一个县时不必写')
    .option('--unit <路径>', '由哪个综治中心登记；不写则为县综治中心')
    .option('--by <姓名>', '以谁的名义登记；不写则为该中心主任')
    .option('--dry-run', '只试读，不写入')
    .option('--json', '以 JSON 输出')
    .addHelpText('after', '\n退出码：0 全部导入；3 有需要改正的行；1 未能导入。')
    .action(async (file: string, options: Options) => {
      const done = await importFile(assemble, file, options);
      if (!done.ok) {
        process.stderr.write(`${done.refusal.words}\n`);
        process.exitCode = 1;
        return;
      }
      answer(options.json, done.value.value, done.value.lines);
      if (done.value.problems > 0) process.exitCode = 3;
    });

async function importFile(
  assemble: (opened: Opened) => Promise<ImportDeps>,
  file: string,
  options: Options,
): Promise<Result<Said, Refused>> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse({ words: `找不到文件 ${file}，请核对路径` });
  if (found.size > maxFileBytes) return refuse({ words: '文件超过 50 MB，请分成几个文件导入' });
  return withDatabase(async (opened) => {
    const deps = await assemble(opened);
    const counties = await servedCounties(deps.db);
    const county = options.county ?? (counties.length === 1 ? counties[0] : undefined);
    if (county === undefined || !counties.includes(county))
      return refuse({ words: `请用 --county 写明导入到哪个县：${counties.join('、') || '数据库里还没有县'}` });
    const by = await importerFor(deps.db, county, options, deps.now());
    return by.ok ? importAs(deps, by.value, file, options) : by;
  });
}

async function importAs(
  deps: ImportDeps,
  by: Importer,
  file: string,
  options: Options,
): Promise<Result<Said, Refused>> {
  const { source, sheet, headerRow, mapping: mappingName, column: columns, saveMapping: saveAs } = options;
  const tried = await tryFile(deps, by, { path: file, mappingName, columns, sheet, headerRow });
  if (!tried.ok) return withHint(tried.refusal);
  const { table, mapping, preview } = tried.value;
  const lines = [...table.notes, ...mappingLines(mapping, table.headers), ...previewLines(preview)];
  if (options.dryRun) {
    const { rows: _, ...counts } = preview;
    lines.push('以上只是试读，什么也没有写入。');
    return ok({ value: { mapping, ...counts }, lines, problems: preview.problems });
  }
  const upload = { bytes: await readFile(file), fileName: basename(file), source, sheet, headerRow };
  const taken = await takeUpload(deps, by, upload);
  if (!taken.ok) return taken;
  const { job, resumed } = taken.value;
  process.stderr.write(resumed ? '接着上次中断的导入继续。\n' : `${lines.join('\n')}\n`);
  const started = resumed ? ok(job) : await startImport(deps, by, { jobId: job.id, mapping, saveAs });
  if (started.ok) return runToEnd(deps, by, started.value, file);
  await discardImport(deps, by, job.id);
  return started;
}

async function runToEnd(deps: ImportDeps, by: Importer, job: ImportJob, file: string): Promise<Result<Said, Refused>> {
  const began = performance.now();
  const ran = await runImport(deps, job, { onBatch: progressLine(process.stderr) });
  if (!ran.ok) return ran;
  const seconds = (performance.now() - began) / 1000;
  const problems = await problemFile(deps, by, job.id);
  const path = problems.ok ? join(dirname(file), problems.value.name) : null;
  if (problems.ok && path !== null) {
    const written = await writeFile(path, problems.value.bytes, { mode: 0o600 }).catch(errorCode);
    if (written !== undefined)
      return refuse({ words: `导入已结束，但需要改正的行写不进 ${path}（${written}）；请到导入页面下载` });
  }
  const { total, done, duplicate, problem, id } = ran.value;
  return ok({
    value: { id, source: ran.value.source, total, done, duplicate, problem, seconds, problemFile: path },
    lines: resultLines(ran.value, seconds, path),
    problems: problem,
  });
}

/** On the desk a column is chosen; here it is written. */
function withHint(refusal: Refused): Result<never, Refused> {
  const hint =
    refusal.code === 'mapping_does_not_fit' ? '。可用 --column 字段=列名 指明，如 --column narrative=内容' : '';
  return refuse({ ...refusal, words: `${refusal.words}${hint}` });
}

function addColumn(text: string, before: Options['column']): Options['column'] {
  const [field = '', ...column] = text.split('=');
  if (!isTargetField(field) || column.length === 0) throw new InvalidArgumentError('应写作 字段=列名');
  return { ...before, [field]: column.join('=') };
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('应是 0 或正整数');
  return Number(text);
}
