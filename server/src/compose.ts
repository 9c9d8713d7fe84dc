import { resolve } from 'node:path';
import type { ServeSettings } from './cli/settings.ts';
import { version } from './cli/version.ts';
import { refuse } from './kernel/result.ts';
import { openDatabase, type Opened } from './platform/db/index.ts';
import { type App, buildApp } from './platform/http/index.ts';
import { type Jobs, startJobs } from './platform/jobs/index.ts';
import { checkPort, listenTrouble } from './platform/listening.ts';

export type Running = {
  /** What the person who started it should read: addresses, where the data lies, demo accounts. */
  readonly notes: readonly string[];
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

const WEB = resolve(import.meta.dirname, '../../web/dist');

/** 组装并启动整个服务. What has been started is stopped again, in reverse, when a later step fails and on `stop`. */
export async function compose(settings: ServeSettings, progress: (line: string) => void): Promise<Running> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    await checkPort(settings.host, settings.port);
    progress('正在打开数据库……');
    const opened = await openDatabase(settings);
    stops.push(opened.close);
    for (const name of opened.migrated.applied) progress(`已执行迁移 ${name}`);
    const jobs = await startJobs(opened.appUrl);
    stops.push(jobs.stop);
    const app = await appOn(opened, jobs);
    stops.push(() => app.close());
    const address = await listen(app, settings);
    return { address, notes: notesOf(settings, address), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const appOn = (opened: Opened, jobs: Jobs): Promise<App> =>
  buildApp({
    recognise: async () => refuse({ code: 'signed_out', words: '登录已失效，请重新登录。' }),
    routes: () => undefined,
    probes: {
      version,
      database: async () => ({ ok: (await opened.db.pool.query('select 1')).rowCount === 1, kind: opened.kind }),
      jobs: jobs.probe,
    },
    web: WEB,
  });

async function listen(app: App, { host, port }: ServeSettings): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw listenTrouble(error, host, port);
  }
}

const notesOf = (settings: ServeSettings, address: string): readonly string[] => [
  `地址      ${address}`,
  settings.databaseUrl === undefined ? `数据目录  ${settings.dataDir}` : '数据库    DATABASE_URL 所指的 PostgreSQL',
];
