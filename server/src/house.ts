import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { keptGround } from './kept-ground.ts';
import { dayOf, instant } from './kernel/local-date.ts';
import type { Instant } from './kernel/local-date.ts';
import { covers } from './kernel/org-path.ts';
import { dutyToRelyOn, dutyWords, tellDuties } from './modules/duties/index.ts';
import { importFiles, registerRows } from './modules/exchange/index.ts';
import type { ImportDeps } from './modules/exchange/index.ts';
import { startPress } from './modules/forms/index.ts';
import type { Press } from './modules/forms/index.ts';
import { openGuidance } from './modules/performance/index.ts';
import type { PerformanceDeps } from './modules/performance/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import { followMeasures } from './modules/measures/index.ts';
import { mediationInTimeline, openCasesOf } from './modules/mediation/index.ts';
import type { MediationDeps } from './modules/mediation/index.ts';
import { fileAdapter, printAdapter, screenAdapter } from './modules/notices/index.ts';
import type { NoticesDeps } from './modules/notices/index.ts';
import { packagesInTimeline } from './modules/packages/index.ts';
import { petitionsInTimeline } from './modules/petitions/index.ts';
import { proceedingsInTimeline } from './modules/proceedings/index.ts';
import { referralsInTimeline } from './modules/referrals/index.ts';
import { listTree } from './modules/places/index.ts';
import { mediatorsOn, notInTerm } from './modules/rosters/index.ts';
import type { RostersDeps } from './modules/rosters/index.ts';
import { releaseSittings, sittingPapers, sittingsInTimeline } from './modules/sittings/index.ts';
import type { SittingsDeps } from './modules/sittings/index.ts';
import { lookThroughImport } from './modules/similar/index.ts';
import { linksInTimeline } from './modules/party-links/index.ts';
import { postsOf, staffDirectory, staffNames } from './modules/staff/index.ts';
import type { CryptoProvider } from './platform/crypto/index.ts';
import type { Db } from './platform/db/index.ts';

export interface HouseParts {
  db: Db;
  crypto: CryptoProvider;
  tell: MattersDeps['tell'];
  now?: () => Instant;
  /** False for a load that counts every matter once, at its end. */
  counted?: boolean;
}

/** 事项模块的所需, put together from the other modules' doors; for the server, the command line and the demo alike. */
export function mattersDeps({
  db,
  crypto,
  tell,
  now = () => instant(Date.now()),
  counted = true,
}: HouseParts): MattersDeps {
  return {
    ...{ db, crypto, now, newId: randomUUID, staffNames, postsOf },
    ...keptGround(now),
    tell: async (tx, told) => {
      await tell(tx, told);
      await tellDuties(tx, told);
      if (counted) await followMeasures(tx, told);
    },
    duties: { toRelyOn: dutyToRelyOn, words: dutyWords },
    besides: [
      mediationInTimeline,
      sittingsInTimeline,
      packagesInTimeline,
      referralsInTimeline,
      linksInTimeline,
      proceedingsInTimeline,
      petitionsInTimeline,
    ],
  };
}

/** 调解模块的所需. */
export const mediationDeps = (matters: MattersDeps, press: Press): MediationDeps => ({
  ...matters,
  press,
  notInTerm,
  rosterOn: async (tx, county, on) =>
    (await mediatorsOn(tx, county, on)).flatMap(({ staff, load, ...one }) =>
      staff === null ? [] : [{ ...one, staff, load: load ?? 0 }],
    ),
  releaseSittings,
  sittingPapers: (tx, signed, filling) => sittingPapers(matters, tx, signed, filling),
  mediatorsAt: async (tx, county, committee, on) =>
    (await staffDirectory(tx, county, committee, on))
      .filter(({ role }) => role === 'mediator')
      .map(({ staffId, name }) => ({ id: staffId, name })),
});

/** 履行模块的所需: what mediation needs, and the guidance that ships or the office's own. */
export const performanceDeps = (matters: MattersDeps, press: Press, guidance = openGuidance()): PerformanceDeps => ({
  ...mediationDeps(matters, press),
  guidance,
});

/** 名册模块的所需. */
export const rostersDeps = (matters: MattersDeps): RostersDeps => ({
  ...matters,
  units: listTree,
  openCases: openCasesOf,
});

/** 会的模块的所需. */
export const sittingsDeps = (matters: MattersDeps, press: Press): SittingsDeps => ({
  ...{ ...matters, press },
  roomUnits: async (tx, county, under) =>
    (await listTree(tx, county, dayOf(matters.now())))
      .filter(({ path, kind }) => covers(under, path) && ['centre', 'committee', 'village'].includes(kind))
      .map(({ path, name }) => ({ path, name })),
});

/** 印房, with the folders where an office puts its own templates and licensed fonts. */
export const formsPress = (dataDir: string): Press =>
  startPress({ templates: join(dataDir, 'forms'), fonts: join(dataDir, 'fonts') });

/** 通知模块的所需: the three channels that ship. */
export const noticesDeps = (db: Db, now: () => Instant, dataDir: string): NoticesDeps => ({
  db,
  now,
  adapters: [screenAdapter, printAdapter, fileAdapter(join(dataDir, 'notices'), now)],
});

/** 导入模块的所需: rows become matters through the same registration as at the counter. */
export function importDeps(matters: MattersDeps, dataDir: string, report: (error: unknown) => void): ImportDeps {
  return {
    db: matters.db,
    files: importFiles(dataDir),
    registerMany: registerRows(matters),
    lookThrough: (tx, by, jobId) => lookThroughImport(matters, tx, by, jobId),
    now: matters.now,
    nextId: randomUUID,
    report,
  };
}
