import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA } from '../db/index.ts';

export type Jobs = {
  readonly boss: PgBoss;
  /** 任务运行器是否在工作；for the health page. */
  readonly probe: () => Promise<{ ok: boolean; [fact: string]: unknown }>;
  readonly stop: () => Promise<void>;
};

const PATIENCE_MS = 10_000;

/** 启动任务运行器. It owns nothing: no tables are made here, and no index is rebuilt. */
export async function startJobs(appUrl: string, onError: (error: Error) => void = () => undefined): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: JOBS_SCHEMA,
    application_name: 'jieyou-jobs',
    max: 4,
    migrate: false,
    createSchema: false,
    reindex: false,
    useListenNotify: true,
  });
  boss.on('error', onError);
  await boss.start();
  return {
    boss,
    probe: async () => ({ ok: await boss.isInstalled(), queues: (await boss.getQueues()).length }),
    stop: () => boss.stop({ graceful: true, timeout: PATIENCE_MS }),
  };
}
