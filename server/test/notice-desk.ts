import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NoticesView, NoticeView, SlipsView } from '@jieyou/contracts';
import type { DemoLogin } from '../src/demo/index.ts';
import { mattersDeps } from '../src/house.ts';
import { instant } from '../src/kernel/local-date.ts';
import type { Instant } from '../src/kernel/local-date.ts';
import { missingYears } from '../src/modules/deadlines/index.ts';
import type { MattersDeps } from '../src/modules/matters/index.ts';
import { askRecompute, latestRecompute } from '../src/modules/matters/slices/recompute-runner.ts';
import { methodsRoutes } from '../src/modules/methods/index.ts';
import { fileAdapter, noticesRoutes, printAdapter, screenAdapter, tellNotices } from '../src/modules/notices/index.ts';
import type { NoticesDeps } from '../src/modules/notices/index.ts';
import { recogniseSession, staffNames, staffRoutes } from '../src/modules/staff/index.ts';
import { buildApp } from '../src/platform/http/index.ts';
import type { App } from '../src/platform/http/index.ts';
import { signIn } from './client.ts';
import type { Client } from './client.ts';
import { freshKeys } from './keys.ts';
import { startTestServer } from './server.ts';
import type { TestServer } from './server.ts';

/** One person at two doors: the acts, and what is told. */
export type AtDesk = Client & {
  readonly told: Client;
  readonly notices: () => Promise<NoticeView[]>;
  readonly slips: () => Promise<SlipsView['slips']>;
  /** The paper as it would be printed. */
  readonly paper: (page: string) => Promise<string>;
};

export type NoticeDesk = {
  readonly server: TestServer;
  readonly deps: NoticesDeps;
  readonly matters: MattersDeps;
  /** Where the file channel writes. */
  readonly folder: string;
  readonly setClock: (text: string) => void;
  readonly sit: (login: DemoLogin) => Promise<AtDesk>;
  readonly stop: () => Promise<void>;
};

/** A page that is not JSON, as a browser fetches it. */
async function paperOf(app: App, who: { login: string; password: string }, page: string): Promise<string> {
  const session = await app.inject({ method: 'POST', url: '/api/session', payload: who });
  const cookies = Object.fromEntries(session.cookies.map(({ name, value }) => [name, value]));
  return (await app.inject({ method: 'GET', url: page, cookies })).body;
}

/** The demo county's ground on a real server that tells, beside the routes of notices, methods and calendars. */
export async function startNoticeDesk(clock: string): Promise<NoticeDesk> {
  let at: Instant = instant(`${clock}+08:00`);
  const now = (): Instant => at;
  const server = await startTestServer({ now, tell: tellNotices });
  const { db, accounts } = server;
  const folder = join(await mkdtemp(join(tmpdir(), 'jieyou-notices-')), 'notices');
  const matters = mattersDeps({ db, crypto: await freshKeys(), tell: tellNotices, now });
  const deps: NoticesDeps = { db, now, adapters: [screenAdapter, printAdapter, fileAdapter(folder, now)] };
  const app = await buildApp({
    recognise: recogniseSession({ db, now }),
    routes: (api) => {
      staffRoutes(api, { db, now });
      noticesRoutes(api, deps);
      methodsRoutes(api, {
        ...{ db, now, places: matters.places, staffNames, missingYears, recompute: latestRecompute },
        calendarApproved: (tx, by) => askRecompute(tx, by, now()),
      });
    },
    probes: { version: '1', database: async () => ({ ok: true }), jobs: async () => ({ ok: true }) },
    limits: { perMinute: 100_000, signInPerMinute: 100_000 },
    debug: (error) => process.stderr.write(`${error.stack ?? error.message}\n`),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const passwordOf = (login: DemoLogin): string => accounts.find((each) => each.login === login)?.password ?? '';
  return {
    ...{ server, deps, folder, matters },
    setClock: (text) => void (at = instant(`${text}+08:00`)),
    sit: async (login) => {
      const told = await signIn(url, login, passwordOf(login));
      return {
        ...(await server.signIn(login)),
        told,
        notices: async () => (await told.get<NoticesView>('/notices')).body.notices,
        paper: (page) => paperOf(app, { login, password: passwordOf(login) }, page),
        slips: async () => (await told.get<SlipsView>('/notices/slips')).body.slips,
      };
    },
    stop: async () => {
      await app.close();
      await server.stop();
    },
  };
}
