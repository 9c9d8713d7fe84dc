import { existsSync } from 'node:fs';
import { openBench } from './bench.ts';
import type { Sent, Told } from './task.ts';

/** 印房的进程: beside the server, one task after the other; it ends when the server goes. */
const [templates = '', fonts = ''] = process.argv.slice(2);
const bench = openBench({ templates: templates || null, fonts: fonts !== '' && existsSync(fonts) ? fonts : null });
let last: Promise<unknown> = Promise.resolve();

process.once('disconnect', () => process.exit(0));
process.on('message', ({ task }: Sent) => {
  last = last.then(async () => {
    const answer = await bench(task);
    const told: Told = { answer, megabytes: Math.round(process.memoryUsage.rss() / 1e6) };
    process.send?.(told);
  });
});
