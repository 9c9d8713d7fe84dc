import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { claimRecompute, saveRecompute } from '../store/recompute-store.ts';
import type { RecomputeRow } from '../store/recompute-store.ts';
import type { MattersDeps } from './deps.ts';
import { countBehind, recomputeClocks } from './recompute-clocks.ts';
import type { Recomputed } from './recompute-clocks.ts';

export { askRecompute, latestRecompute } from '../store/recompute-store.ts';
export type RecomputeRunner = { readonly stop: () => Promise<void> };
type Runs = { counties: () => Promise<readonly string[]>; report: (error: unknown) => void };

const LOOK_EVERY_MS = 5_000;
const STALLED_MS = 60_000;
const stalledAt = (now: Instant): Instant => instant(Date.parse(now) - STALLED_MS);

async function runOne(
  deps: MattersDeps,
  row: RecomputeRow,
  stopped: () => boolean,
  report: Runs['report'],
): Promise<void> {
  const { county, id, by_staff, post_id, role, org_path, scope_path, done, failed, last_id } = row;
  const by = { staffId: by_staff, post: { id: post_id, role, orgPath: org_path, scopePath: scope_path } };
  const total = row.total ?? done + failed + (await countBehind(deps, county, last_id));
  const save = async (sofar: Recomputed, now: { ended: boolean; working: boolean }): Promise<void> => {
    const sum = { done: done + sofar.done, failed: failed + sofar.failed, lastId: sofar.lastId };
    const progress = { county, id, total, ...sum, at: deps.now(), ...now };
    await deps.db.inScope(systemScope(county), (tx) => saveRecompute(tx, progress));
  };
  const working = { ended: false, working: true };
  await save({ done: 0, failed: 0, lastId: last_id }, working);
  const sofar = await recomputeClocks(deps, county, by, {
    ...{ after: last_id, stopped, report },
    progress: (now) => save(now, working),
  });
  await save(sofar, { ended: !stopped(), working: false });
}

/** 接手一次期限重算, to its end; false when none waits. */
export async function runRecompute(
  deps: MattersDeps,
  county: string,
  { report, stopped = () => false }: { report: Runs['report']; stopped?: () => boolean },
): Promise<boolean> {
  const now = deps.now();
  const row = await deps.db.inScope(systemScope(county), (tx) => claimRecompute(tx, county, now, stalledAt(now)));
  if (!row) return false;
  await runOne(deps, row, stopped, report);
  return true;
}

/** 期限重算的后台: takes up what an approval asked for, also what a killed process left in the middle. */
export function startRecompute(deps: MattersDeps, { counties, report }: Runs): RecomputeRunner {
  let stopping = false;
  let busy = false;
  const look = async (): Promise<void> => {
    for (const county of await counties()) {
      if (!stopping) await runRecompute(deps, county, { report, stopped: () => stopping });
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const turn = (): void => {
    if (busy) return;
    busy = true;
    looking = look()
      .catch(report)
      .finally(() => void (busy = false));
  };
  turn();
  const timer = setInterval(turn, LOOK_EVERY_MS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await looking;
    },
  };
}
