import { resolve } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { version } from './cli/version.ts';
import { demoRoutes } from './demo/index.ts';
import { mediationDeps, performanceDeps, rostersDeps, sittingsDeps } from './house.ts';
import { dayOf } from './kernel/local-date.ts';
import { meetingsDeps, tasksDeps } from './todos.ts';
import { approvedYears, bannerOf, missingYears } from './modules/deadlines/index.ts';
import { cadencesRoutes } from './modules/cadences/index.ts';
import { dutiesRoutes } from './modules/duties/index.ts';
import { exchangeRoutes } from './modules/exchange/index.ts';
import type { ImportDeps, ImportRunner } from './modules/exchange/index.ts';
import { gridsRoutes } from './modules/grids/index.ts';
import { formsRoutes } from './modules/forms/index.ts';
import type { Press } from './modules/forms/index.ts';
import {
  actingRoutes,
  askRecompute,
  countProvisional,
  latestRecompute,
  readingRoutes,
  readLines,
} from './modules/matters/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import { measuresRoutes } from './modules/measures/index.ts';
import { mediationRoutes } from './modules/mediation/index.ts';
import { methodsRoutes } from './modules/methods/index.ts';
import { noticesRoutes } from './modules/notices/index.ts';
import type { NoticesDeps } from './modules/notices/index.ts';
import { packageRoutes } from './modules/packages/index.ts';
import { subsidyRoutes } from './modules/subsidies/index.ts';
import { papersRoutes } from './modules/papers/index.ts';
import { performanceRoutes } from './modules/performance/index.ts';
import type { PerformanceDeps } from './modules/performance/index.ts';
import { partyLinkRoutes, partyPages } from './modules/party-links/index.ts';
import { placesRoutes } from './modules/places/index.ts';
import { informationRoutes } from './modules/information/index.ts';
import { meetingsRoutes } from './modules/meetings/index.ts';
import { risksRoutes } from './modules/risks/index.ts';
import { tasksRoutes } from './modules/tasks/index.ts';
import { petitionRoutes } from './modules/petitions/index.ts';
import { proceedingRoutes } from './modules/proceedings/index.ts';
import { referralRoutes } from './modules/referrals/index.ts';
import { rostersRoutes } from './modules/rosters/index.ts';
import { searchRoutes } from './modules/search/index.ts';
import { sittingsRoutes } from './modules/sittings/index.ts';
import { similarRoutes } from './modules/similar/index.ts';
import { publicPages, publicSettingRoutes } from './modules/public/index.ts';
import { recogniseSession, staffNames, staffRoutes } from './modules/staff/index.ts';
import type { Tx } from './platform/db/index.ts';
import { buildApp } from './platform/http/index.ts';
import type { App, AppOptions, Probe } from './platform/http/index.ts';

const NEUTRAL = 'https://www.weather.com.cn/';
const WEB = resolve(import.meta.dirname, '../../web/dist');

export interface AppParts {
  matters: MattersDeps;
  imports: ImportDeps;
  runner: Pick<ImportRunner, 'begin'>;
  notices: NoticesDeps;
  /** 印房: prints the mediation forms, beside the server. */
  press: Press;
  /** 途径说明 of the office; without it the one that ships. */
  guidance?: PerformanceDeps['guidance'];
  /** 公众页对外的网址, and where 快速离开 leads; without them as the request came, and to a weather page. */
  publicPage?: { address?: string | undefined; neutral?: string | undefined };
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
  guidance,
  jobs,
  database,
  publicPage: { address, neutral = NEUTRAL } = {},
  http = {},
}: AppParts): Promise<App> => {
  const { db, now } = matters;
  const addressOf = (request: FastifyRequest): string => address ?? `${request.protocol}://${request.host}/p`;
  const mediation = mediationDeps(matters, press);
  const publicDeps = { matters, addressOf, neutral };
  const linkDeps = { ...publicDeps, matters: mediation };
  return buildApp({
    ...http,
    recognise: recogniseSession({ db, now }),
    routes: (api) => {
      staffRoutes(api, { db, now });
      placesRoutes(api, { db, now });
      readingRoutes(api, matters, (tx, county) => bannerFor(tx, county, matters));
      actingRoutes(api, matters);
      papersRoutes(api, matters, addressOf);
      publicSettingRoutes(api, publicDeps);
      searchRoutes(api, matters);
      rostersRoutes(api, rostersDeps(matters));
      mediationRoutes(api, mediation);
      partyLinkRoutes(api, linkDeps);
      performanceRoutes(api, performanceDeps(matters, press, guidance));
      sittingsRoutes(api, sittingsDeps(matters, press));
      packageRoutes(api, matters);
      subsidyRoutes(api, matters);
      referralRoutes(api, { ...matters, press });
      proceedingRoutes(api, matters);
      petitionRoutes(api, { ...matters, press });
      exchangeRoutes(api, imports, runner);
      similarRoutes(api, matters);
      noticesRoutes(api, notices);
      formsRoutes(api, { press, now });
      dutiesRoutes(api, matters);
      cadencesRoutes(api, matters);
      informationRoutes(api, matters);
      meetingsRoutes(api, meetingsDeps(matters));
      risksRoutes(api, matters);
      gridsRoutes(api, matters);
      tasksRoutes(api, tasksDeps(matters));
      methodsRoutes(api, {
        ...{ db, now, places: matters.places, staffNames, missingYears, recompute: latestRecompute },
        calendarApproved: (tx, by) => askRecompute(tx, by, now()),
      });
      measuresRoutes(api, { ...matters, readLines: (tx, signed, ids) => readLines(matters, tx, signed, ids) });
      demoRoutes(api, { db, now });
    },
    pages: publicPages(publicDeps, (pages) => partyPages(pages, linkDeps)),
    probes: { version, database, jobs },
    web: WEB,
  });
};
