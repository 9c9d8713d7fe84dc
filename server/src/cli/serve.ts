import { Command } from 'commander';
import { compose } from '../compose.ts';
import { box, progress, say } from './output.ts';
import { serveSettings } from './settings.ts';
import { listenForStop } from './signals.ts';

/** `serve`: 启动服务，直到 Ctrl-C. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('启动服务（含内置数据库），Ctrl-C 停止')
    .option('--demo', '数据库为空时载入演示县（外接数据库须明示）')
    .action(async (options: { demo?: boolean }) => {
      const { asked } = listenForStop();
      let stopping = false;
      void asked.then(() => (stopping = true));
      const running = await compose(serveSettings(options), progress, () => stopping);
      if (!stopping) say(box(['解忧 已就绪', '', ...running.notes, '', '按 Ctrl-C 停止']));
      await asked;
      progress('正在停止……');
      await running.stop();
      progress('已停止。');
    });
