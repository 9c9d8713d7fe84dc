import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { appOf } from '../src/app-of.ts';
import { demoAccounts, openDemoCounty } from '../src/demo/index.ts';
import type { DemoAccount, DemoLogin } from '../src/demo/index.ts';
import { formsPress, importDeps, mattersDeps, noticesDeps } from '../src/house.ts';
import { instant } from '../src/kernel/local-date.ts';
import type { Instant } from '../src/kernel/local-date.ts';
import { startImportRunner } from '../src/modules/exchange/index.ts';
import type { MattersDeps } from '../src/modules/matters/index.ts';
import { tellNotices } from '../src/modules/notices/index.ts';
import { servedCounties } from '../src/modules/record/index.ts';
import { openDb } from '../src/platform/db/index.ts';
import type { Db } from '../src/platform/db/index.ts';
import type { AppOptions } from '../src/platform/http/index.ts';
import { startJobs } from '../src/platform/jobs/index.ts';
import { asSuperuser } from './as-superuser.ts';
import { signIn } from './client.ts';
import type { Client } from './client.ts';
import { freshKeys } from './keys.ts';

export type TestServer = {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly db: Db;
  readonly superuserUrl: string;
  readonly accounts: readonly DemoAccount[];
  readonly signIn: (login: DemoLogin) => Promise<Client>;
  readonly stop: () => Promise<void>;
};

export type TestServerOptions = {
  /** The clock of the server; the machine's unless given. */
  readonly now?: () => Instant;
  /** Loads the demo county's matters too; otherwise only its units, people, calendars and method. */
  readonly matters?: boolean;
  readonly tell?: MattersDeps['tell'];
  /** Smaller limits, for a test of them. */
  readonly limits?: AppOptions['limits'];
  /** What is done with an unexpected error; it fails the test unless the test provokes one. */
  readonly debug?: (error: unknown) => void;
  /** Where 快速离开 leads. */
  readonly neutral?: string;
};

const endless = {
  ...{ perMinute: 100_000, signInPerMinute: 100_000 },
  ...{ pagesPerMinute: 100_000, formsPerMinute: 100_000, scarcePerTenMinutes: 100_000 },
};

const loud = (error: unknown): void => {
  throw error;
};

/** 测试用的真服务: listens on a port of its own, over a fresh database with the demo county. Call it in `beforeAll`. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { now = () => instant(Date.now()), matters: withMatters = false, tell = tellNotices, debug = loud } = options;
  const { superuserUrl, appUrl } = await freshCopy();
  const db = openDb(appUrl, { max: 10 });
  const crypto = await freshKeys();
  const loaded = await openDemoCounty({ db, crypto, tell, now, matters: withMatters });
  if (!loaded.ok) throw new Error(loaded.refusal.words);
  const matters = mattersDeps({ db, crypto, tell, now });
  const dataDir = await mkdtemp(join(tmpdir(), 'jieyou-data-'));
  const imports = importDeps(matters, dataDir, loud);
  const notices = noticesDeps(db, now, dataDir);
  const press = formsPress(dataDir);
  const runner = startImportRunner(imports, { counties: () => servedCounties(db), report: loud });
  const jobs = await startJobs(appUrl);
  const database = async () => ({ ok: (await db.pool.query('select 1')).rowCount === 1 });
  const limits = { ...endless, ...options.limits };
  const app = await appOf({
    matters,
    imports,
    runner,
    notices,
    press,
    database,
    jobs: jobs.probe,
    publicPage: { neutral: options.neutral },
    http: { limits, debug },
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const accounts = demoAccounts();
  return {
    ...{ url, db, superuserUrl, accounts },
    signIn: (login) => signIn(url, login, accounts.find((account) => account.login === login)?.password ?? ''),
    stop: async () => {
      await app.close();
      await press.stop();
      await runner.stop();
      await jobs.stop();
      await db.close();
    },
  };
}

async function freshCopy(): Promise<{ superuserUrl: string; appUrl: string }> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(cluster.superuserUrl, `create database ${name} owner jieyou_owner template ${cluster.template}`);
  const urlOf = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { superuserUrl: urlOf(cluster.superuserUrl), appUrl: urlOf(cluster.appUrl) };
}
