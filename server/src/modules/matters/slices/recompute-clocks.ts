import { recomputeClock } from '../../../kernel/clock/clock.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { setClock } from '../domain/clocks.ts';
import type { Fact } from '../domain/facts.ts';
import type { Matter } from '../domain/matter.ts';
import { lockMatters } from '../store/load.ts';
import { carryKey } from '../store/save.ts';
import { contextFor } from './context.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { recordChange } from './record-change.ts';

/** 批准日历的人, in whose name the clocks are worked out again; the rights are the system's. */
export type Approver = Pick<Signed, 'staffId' | 'post'>;

export type Recomputed = { readonly done: number; readonly failed: number; readonly lastId: string | null };

const BATCH = 50;
const BEHIND = `
  county = $1 and ($2::uuid is null or id > $2) and jsonb_path_exists(state,
    '$.clocks[*] ? ((@.status == "running" || @.status == "paused") && @.calendarVersion != $now)',
    jsonb_build_object('now', $3::text))`;

/** 需要重算的时钟: what still runs, or is paused, on another calendar. Those that were met or void never change. */
const behind = (matter: Matter, version: string): Matter['clocks'] =>
  matter.clocks.filter(
    ({ status, calendarVersion }) => (status === 'running' || status === 'paused') && calendarVersion !== version,
  );

/** 一件事项的重算, in one transaction; the row is locked and looked at again first. */
async function recomputeOne(deps: MattersDeps, county: string, by: Approver, id: string): Promise<boolean> {
  const signed: Signed = { ...by, county, scope: systemScope(county) };
  return deps.db.inScope(signed.scope, async (tx) => {
    const [matter] = await lockMatters(tx, county, [id]);
    if (!matter) return false;
    const { calendar, method, places, now } = await contextFor(deps, tx, signed, matter);
    const facts: Fact[] = behind(matter, calendar.version).map((clock) => setClock(recomputeClock(clock, calendar)));
    if (facts.length === 0) return false;
    await carryKey(tx, matter.id);
    const change = { act: 'recompute', commandId: deps.newId(), before: matter, facts, method };
    await recordChange(deps, tx, signed, now, { ...change, texts: async () => [], shortName: places.shortName });
    return true;
  });
}

/** 还有多少事项要重算, after this one. */
export const countBehind = (deps: MattersDeps, county: string, after: string | null): Promise<number> =>
  deps.db.inScope(systemScope(county), async (tx) => {
    const { version } = await deps.calendar(tx, county);
    return (await tx.one<{ count: number }>(`select count(*) from matter where ${BEHIND}`, [county, after, version]))
      .count;
  });

/** The next matters whose clocks stand on another calendar, in the order of their ids. */
const nextBehind = (deps: MattersDeps, county: string, after: string | null): Promise<string[]> =>
  deps.db.inScope(systemScope(county), async (tx) => {
    const { version } = await deps.calendar(tx, county);
    const sql = `select id from matter where ${BEHIND} order by id limit ${BATCH}`;
    return (await tx.query<{ id: string }>(sql, [county, after, version])).map(({ id }) => id);
  });

/**
 * 期限重算 after a calendar was approved: matter by matter, each a ledger entry of its own that keeps the old dates.
 * What was done stays done, so it may stop anywhere and go on after `after`. A matter that cannot be recomputed is
 * reported and the others go on.
 */
export async function recomputeClocks(
  deps: MattersDeps,
  county: string,
  by: Approver,
  run: {
    after?: string | null;
    stopped?: () => boolean;
    progress?: (sofar: Recomputed) => Promise<void>;
    report?: (error: unknown) => void;
  } = {},
): Promise<Recomputed> {
  const { stopped = () => false, progress, report } = run;
  let sofar: Recomputed = { done: 0, failed: 0, lastId: run.after ?? null };
  for (;;) {
    const ids = stopped() ? [] : await nextBehind(deps, county, sofar.lastId);
    for (const id of ids) {
      try {
        const changed = await recomputeOne(deps, county, by, id);
        sofar = { ...sofar, done: sofar.done + (changed ? 1 : 0), lastId: id };
      } catch (error) {
        if (!report) throw error;
        report(error);
        sofar = { ...sofar, failed: sofar.failed + 1, lastId: id };
      }
    }
    if (ids.length > 0) await progress?.(sofar);
    if (ids.length < BATCH) return sofar;
  }
}
