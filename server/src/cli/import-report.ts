import { describeMapping, type ImportJob, type Mapping, type Preview } from '../modules/exchange/index.ts';

/** 列对应的几行说明. */
export const mappingLines = (mapping: Mapping, headers: readonly string[]): string[] => [
  '列对应：',
  ...describeMapping(mapping, headers).map(({ column, label }) => `  ${column} → ${label}`),
];

/** 试读的结果. */
export function previewLines(preview: Preview): string[] {
  const { total, ready, concluded, repeated, problems, cleaned, firstProblems } = preview;
  return [
    `共 ${total} 行：可导入 ${ready} 行（其中已办结 ${concluded} 行），文件内重复 ${repeated} 行，需要改正 ${problems} 行`,
    ...cleaned.map(({ words, rows }) => `  ${words}：${rows} 行`),
    ...firstProblems.flatMap(({ rowNo, problems: found }) =>
      found.map(({ column, problem }) => `  第 ${rowNo} 行${column === '' ? '' : `「${column}」`}${problem}`),
    ),
  ];
}

/** 导入的结果. */
export const resultLines = (job: ImportJob, seconds: number, problemPath: string | null): string[] => [
  `共 ${job.total} 行：导入 ${job.done} 行，重复 ${job.duplicate} 行，需要改正 ${job.problem} 行，用时 ${seconds.toFixed(1)} 秒`,
  ...(problemPath === null ? [] : [`需要改正的行写在 ${problemPath}，改好后再导入这个文件即可`]),
];

/** 进度: one line that is rewritten on a terminal, a line at every tenth otherwise. */
export function progressLine(stream: NodeJS.WriteStream): (job: ImportJob) => void {
  let tenth = -1;
  return (job) => {
    const ended = job.done + job.duplicate + job.problem;
    const words = `已处理 ${ended}/${job.total} 行`;
    if (stream.isTTY) stream.write(`\r${words}${ended === job.total ? '\n' : ''}`);
    const now = Math.floor((ended * 10) / Math.max(job.total, 1));
    if (!stream.isTTY && now > tenth) stream.write(`${words}\n`);
    tenth = now;
  };
}
