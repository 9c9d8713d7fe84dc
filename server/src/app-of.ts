import { resolve } from 'node:path';
import { version } from './cli/version.ts';
import { demoRoutes } from './demo/index.ts';
import { dayOf } from './kernel/local-date.ts';
import { approvedYears, bannerOf, missingYears } from './modules/deadlines/index.ts';
import { dutiesRoutes } from './modules/duties/index.ts';
import { exchangeRoutes } from './modules/exchange/index.ts';
import type { ImportDeps, ImportRunner } from './modules/exchange/index.ts';
import { formsRoutes } from './modules/forms/index.ts';
import type { Press } from './modules/forms/index.ts';
import {
  actingRoutes,
  askRecompute,
  countProvisional,
  latestRecompute,
  readingRoutes,
} from './modules/matters/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import { mediationRoutes } from './modules/mediation/index.ts';
import { methodsRoutes } from './modules/methods/index.ts';
import { noticesRoutes } from './modules/notices/index.ts';
import type { NoticesDeps } from './modules/notices/index.ts';
import { papersRoutes } from './modules/papers/index.ts';
import { placesRoutes } from './modules/places/index.ts';
import { searchRoutes } from './modules/search/index.ts';
import { similarRoutes } from './modules/similar/index.ts';
import { recogniseSession, staffNames, staffRoutes } from './modules/staff/index.ts';
import type { Tx } from './platform/db/index.ts';
import { buildApp } from './platform/http/index.ts';
import type { App, AppOptions, Probe } from './platform/http/index.ts';

const WEB = resolve(import.meta.dirname, '../../web/dist');

export interface AppParts {
  matters: MattersDeps;
  imports: ImportDeps;
  runner: Pick<ImportRunner, 'begin'>;
  notices: NoticesDeps;
  /** 印房: prints the mediation forms, beside the server. */
  press: Press;
  jobs: Probe;
  database: Probe;
  http?: Pick<AppOptions, 'limits' | 'log' | 'debug' | 'trustedProxies' | 'https'>;
}

/** 横幅: what everybody who sees deadlines is told. */
async function bannerFor(tx: Tx, county: string, { now }: MattersDeps): Promise<string[]> {
  const { approved } = await approvedYears(tx, county, dayOf(now()));
  const banner = bannerOf(await countProvisional(tx, county), approved);
  return banner === null ? [] : [banner];
}

/** 接口 of every module on one app; not yet listening. */
export const appOf = ({
  matters,
  imports,
  runner,
  notices,
  press,
  jobs,
  database,
  http = {},
}: AppParts): Promise<App> => {
  const { db, now } = matters;
  return buildApp({
    ...http,
    recognise: recogniseSession({ db, now }),
    routes: (api) => {
      staffRoutes(api, { db, now });
      placesRoutes(api, { db, now });
      readingRoutes(api, matters, (tx, county) => bannerFor(tx, county, matters));
      actingRoutes(api, matters);
      papersRoutes(api, matters);
      searchRoutes(api, matters);
      mediationRoutes(api, matters);
      exchangeRoutes(api, imports, runner);
      similarRoutes(api, matters);
      noticesRoutes(api, notices);
      formsRoutes(api, { press, now });
      dutiesRoutes(api, matters);
      methodsRoutes(api, {
        ...{ db, now, places: matters.places, staffNames, missingYears, recompute: latestRecompute },
        calendarApproved: (tx, by) => askRecompute(tx, by, now()),
      });
      demoRoutes(api, { db, now });
    },
    probes: { version, database, jobs },
    web: WEB,
  });
};
