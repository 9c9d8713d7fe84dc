import { Command } from 'commander';
import { answer } from './output.ts';
import { withNewDatabase } from './with-database.ts';

/** `migrate`: 升级数据库结构. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('把数据库升级到本程序的结构；已是最新则什么也不做')
    .option('--json', '以 JSON 输出')
    .action((options: { json?: boolean }) =>
      withNewDatabase(async ({ migrated }) => {
        const { applied } = migrated;
        const lines = applied.length === 0 ? ['数据库结构已是最新。'] : applied.map((name) => `已执行 ${name}`);
        answer(options.json, { applied }, lines);
      }),
    );
