import type { ServeSettings } from './cli/settings.ts';
import { appOf } from './app-of.ts';
import { formsPress, importDeps, mattersDeps, noticesDeps } from './house.ts';
import { firstAccounts, openDemoCounty, otherAccounts } from './demo/index.ts';
import { openInstallationKeys } from './keys.ts';
import { listAhead } from './modules/cadences/index.ts';
import { expireInformation } from './modules/information/index.ts';
import { startImportRunner } from './modules/exchange/index.ts';
import { anchorFolder, openAnchors, servedCounties, startSealer } from './modules/record/index.ts';
import { startRecompute } from './modules/matters/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import { remindDue, startNotices, tellNotices } from './modules/notices/index.ts';
import { remindSteps } from './modules/packages/index.ts';
import { openGuidance, remindPerformance } from './modules/performance/index.ts';
import { openedCounties } from './modules/places/index.ts';
import { keepIndexShort, refreshIndexes } from './modules/search/index.ts';
import { keepCommonPairs } from './modules/similar/index.ts';
import { hasDemoAccounts } from './modules/staff/index.ts';
import { nobodyScope, openDatabase } from './platform/db/index.ts';
import type { Db } from './platform/db/index.ts';
import type { App } from './platform/http/index.ts';
import { cannotStart } from './platform/cannot-start.ts';
import { repeat, startJobs } from './platform/jobs/index.ts';
import { checkPort, listenTrouble } from './platform/listening.ts';

export type Running = {
  /** What the person who started it should read: addresses, where the data lies, demo accounts. */
  readonly notes: readonly string[];
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

const report = (error: unknown): void => {
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${new Date().toISOString()} 后台出错：${what}\n`);
};

/** 组装并启动整个服务. What has been started is stopped again, in reverse, when a later step fails and on `stop`. */
export async function compose(
  settings: ServeSettings,
  progress: (line: string) => void,
  stopping: () => boolean = () => false,
): Promise<Running> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    await checkPort(settings.host, settings.port);
    progress('正在打开数据库……');
    const opened = await openDatabase(settings);
    const { db } = opened;
    stops.push(opened.close);
    for (const name of opened.migrated.applied) progress(`已执行迁移 ${name}`);
    const crypto = await openInstallationKeys(db, settings.dataDir);
    const matters = mattersDeps({ db, crypto, tell: tellNotices });
    if (settings.demo || opened.kind === 'embedded') await loadDemo(matters, settings, { progress, stopping });
    const counties = (): Promise<readonly string[]> => servedCounties(db);
    const jobs = await startJobs(opened.appUrl, report);
    stops.push(jobs.stop);
    const anchors = openAnchors(anchorFolder(settings.dataDir, process.env['JIEYOU_ANCHORS']));
    const sealer = startSealer({ db, counties, signer: crypto, anchors, now: matters.now, onError: report });
    stops.push(sealer.stop);
    const notices = noticesDeps(db, matters.now, settings.dataDir);
    const delivery = startNotices(notices, { counties, report });
    stops.push(delivery.stop);
    const remind = async (): Promise<void> => {
      for (const county of await counties()) {
        await remindDue(notices, county);
        await remindSteps(matters, county);
        await remindPerformance(matters, county);
      }
    };
    await repeat(jobs, { name: 'remind', cron: '*/10 * * * *', run: remind });
    const listDuties = async (): Promise<void> => {
      for (const county of await counties()) await listAhead(matters, county);
    };
    await repeat(jobs, { name: 'cadences', cron: '5 * * * *', run: listDuties });
    const expire = async (): Promise<void> => {
      for (const county of await counties()) await expireInformation(matters, county);
    };
    await repeat(jobs, { name: 'information', cron: '15 0 * * *', run: expire });
    const keepPairs = async (): Promise<void> => {
      for (const county of await counties()) await keepCommonPairs(db, county);
    };
    await repeat(jobs, { name: 'common-pairs', cron: '20 3 * * *', run: keepPairs });
    const reindex = async (): Promise<void> => {
      for (const county of await counties()) await refreshIndexes({ db, crypto }, county);
    };
    await repeat(jobs, { name: 'party-indexes', cron: '40 3 * * *', run: reindex });
    const keeping = keepIndexShort({ db, report });
    stops.push(keeping.stop);
    const recompute = startRecompute(matters, { counties, report });
    stops.push(recompute.stop);
    const press = formsPress(settings.dataDir);
    stops.push(press.stop);
    const imports = importDeps(matters, settings.dataDir, report);
    const runner = startImportRunner(imports, { counties, report });
    stops.push(runner.stop);
    const database = async () => ({ ok: (await db.pool.query('select 1')).rowCount === 1, kind: opened.kind });
    const app = await appOf({
      ...{ matters, imports, runner, notices, press, database, guidance: openGuidance(settings.dataDir) },
      jobs: jobs.probe,
      publicPage: { address: settings.publicUrl, neutral: settings.neutral },
      http: { log: 'warn', trustedProxies: settings.trustedProxies ?? [] },
    });
    stops.push(() => app.close());
    const address = await listen(app, settings);
    return { address, notes: await notesOf(settings, address, db), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: App, { host, port }: ServeSettings): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw listenTrouble(error, host, port);
  }
}

/** 演示县 loads by itself only into an empty embedded database; one of one's own needs `--demo`. */
async function loadDemo(
  matters: MattersDeps,
  { demo, demoSize }: Pick<ServeSettings, 'demo' | 'demoSize'>,
  told: { progress: (line: string) => void; stopping: () => boolean },
): Promise<void> {
  const { db, crypto, tell } = matters;
  const done = await openDemoCounty({ db, crypto, tell, size: demoSize, ...told });
  if (done.ok) return;
  if (done.refusal.code === 'demo_unfinished') throw cannotStart(done.refusal.code, done.refusal.words);
  if (demo || done.refusal.code === 'demo_interrupted') told.progress(done.refusal.words);
}

const noCounty = [
  '数据库里还没有县，暂时无人可以登录。下一步（服务可以开着）：',
  '  npm run jieyou -- county template 本县.yaml   取登记表的样张，改成本县的内容',
  '  npm run jieyou -- county open 本县.yaml       开县，得到各人的一次性密码',
  '只想看演示：停止后执行 npm start -- --demo',
];

async function notesOf(settings: ServeSettings, address: string, db: Db): Promise<readonly string[]> {
  const where =
    settings.databaseUrl === undefined ? `数据目录  ${settings.dataDir}` : '数据库    DATABASE_URL 所指的 PostgreSQL';
  const [opened, demo] = await db.inScope(nobodyScope, async (tx) => [
    await openedCounties(tx),
    await hasDemoAccounts(tx),
  ]);
  if (opened.length === 0) return [`地址      ${address}`, where, '', ...noCounty];
  const publicUrl = `公众页    ${settings.publicUrl ?? `${address}/p`}`;
  if (!demo) return [`地址      ${address}`, publicUrl, where];
  const accounts = firstAccounts();
  const password = accounts[0]?.password ?? '';
  return [
    `地址      ${address}`,
    publicUrl,
    where,
    '',
    `演示账号（密码均为 ${password}，只能在本机登录）`,
    ...accounts.map(({ login, name, post }) => `  ${login.padEnd(16)}${name}  ${post}`),
    otherAccounts,
  ];
}
