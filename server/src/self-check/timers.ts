import { startJobs } from '../platform/jobs/index.ts';
import type { Finding } from './checks.ts';

const QUEUE = 'self-check';
const PATIENCE_MS = 15_000;

/** 定时任务: one is set for a moment ahead, and fires. Proved by doing it. */
export async function timersCheck(appUrl: string): Promise<Finding> {
  const name = '定时任务';
  const jobs = await startJobs(appUrl);
  let timer: NodeJS.Timeout | undefined;
  try {
    await jobs.boss.createQueue(QUEUE);
    const fired = new Promise<boolean>((resolve, reject) => {
      jobs.boss
        .work(QUEUE, { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 }, async () => resolve(true))
        .catch(reject);
    });
    const silence = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    await jobs.boss.send(QUEUE, {}, { startAfter: 1 });
    const ok = await Promise.race([fired, silence]);
    return ok
      ? { name, ok, words: '设定的任务按时执行' }
      : { name, ok, words: `设定的任务 ${PATIENCE_MS / 1000} 秒内没有执行；请查看后台任务的日志并重启服务` };
  } finally {
    clearTimeout(timer);
    await jobs.stop();
  }
}
