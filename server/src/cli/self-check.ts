import { Command } from 'commander';
import { selfCheck } from '../self-check/index.ts';
import { answer } from './output.ts';
import { databaseSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

/** `self-check`: 自查. Exit code 1 when anything is not well. */
export const selfCheckCommand = (): Command =>
  new Command('self-check')
    .description('自查：时间、日历、中文检索、定时任务、磁盘、演示账号')
    .option('--json', '以 JSON 输出')
    .action((options: { json?: boolean }) =>
      withDatabase(async (opened) => {
        const findings = await selfCheck(opened, databaseSettings().dataDir);
        const ok = findings.every((each) => each.ok);
        const lines = findings.map((each) => `${each.ok ? '正常' : '异常'}  ${each.name}：${each.words}`);
        answer(options.json, { ok, findings }, lines);
        if (!ok) process.exitCode = 1;
      }),
    );
