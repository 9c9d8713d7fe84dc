import type { Jobs } from './start-jobs.ts';

export interface Repeated {
  name: string;
  /** Cron text in Asia/Shanghai, minutes first. */
  cron: string;
  run: () => Promise<void>;
}

/**
 * 定时任务: at every strike of the clock one process of the cluster runs it, and once soon after a start. A run that
 * fails is tried again by the runner; what it does must bear being done twice.
 */
export async function repeat({ boss }: Jobs, { name, cron, run }: Repeated): Promise<void> {
  await boss.createQueue(name, { policy: 'short', retryLimit: 3 });
  await boss.work(name, run);
  await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' });
  await boss.send(name, {});
}
