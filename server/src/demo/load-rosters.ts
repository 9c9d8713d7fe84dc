import { mattersDeps, rostersDeps } from '../house.ts';
import { plusYears } from '../kernel/local-date.ts';
import type { Instant } from '../kernel/local-date.ts';
import { keeperScope } from '../modules/rosters/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Ground } from './ground.ts';
import { idOf } from './ids.ts';
import type { DemoParts } from './parts.ts';
import { loadDemoRosters } from './rosters.ts';
import { at, demoCounty } from './tree.ts';

const county = demoCounty.code;

/** 装入名册, all or nothing, in the name of the county's director; what an earlier start had loaded is left. */
export async function loadRosters({ db, crypto }: DemoParts, { today }: Ground, now: Instant): Promise<void> {
  const deps = rostersDeps(mattersDeps({ db, crypto, tell: async () => undefined, now: () => now }));
  const post = { role: 'centre_director', orgPath: at.centre } as const;
  const by = { county, staffId: idOf('staff xianzhuren'), post };
  await db.inScope(keeperScope(systemScope(county)), async (tx) => {
    if (await tx.maybe('select 1 from roster_person where county = $1 limit 1', [county])) return;
    await loadDemoRosters(tx, { deps, by, since: plusYears(today, -1), today });
  });
}
