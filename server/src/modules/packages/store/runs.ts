import type { CourtAnswer } from '@jieyou/contracts';
import { endOfDay } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { PackageRun } from '../domain/package-run.ts';

/** 某事项选用过的套餐, the latest first, through the asker's own rights. */
export async function runsOf(tx: Tx, county: string, matterId: string): Promise<PackageRun[]> {
  const rows = await tx.query<{ state: PackageRun }>(
    'select state from package_run where county = $1 and matter_id = $2 order by chosen_at desc, id',
    [county, matterId],
  );
  return rows.map(({ state }) => state);
}

const RUN = `
  insert into package_run (county, matter_id, id, package, stage, chosen_at, state) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (county, matter_id, id) do update set stage = excluded.stage, state = excluded.state`;

const STEP = `
  insert into package_step (county, matter_id, run_id, id, key, state, unit_path, due)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (county, matter_id, id) do update set
    state = excluded.state, unit_path = excluded.unit_path, due = excluded.due`;

/** 存套餐, and its steps one row each, for the list of what is to be done. A stopped package has nothing to do. */
export async function saveRun(tx: Tx, run: PackageRun): Promise<void> {
  const { county, matterId, id, package: of, state, chosenAt, steps } = run;
  await tx.write(RUN, [county, matterId, id, of, state, chosenAt, JSON.stringify(run)]);
  for (const step of steps) {
    const stopped = state === 'ended' && (step.state === 'running' || step.state === 'waiting');
    await tx.write(STEP, [
      ...[county, matterId, id, step.id, step.key, stopped ? 'stopped' : step.state, step.unit],
      step.due && endOfDay(step.due),
    ]);
  }
}

export interface Told {
  at: Instant;
  rounds: number;
  answer: CourtAnswer;
}

/** 记告知诉讼途径. */
export const saveTold = (
  tx: Tx,
  { county, matterId, seq }: { county: string; matterId: string; seq: number },
  { at, rounds, answer }: Told,
): Promise<void> =>
  tx.write('insert into court_road (county, matter_id, seq, rounds, answer, at) values ($1, $2, $3, $4, $5, $6)', [
    ...[county, matterId, seq, rounds, answer, at],
  ]);

/** 已告知的. */
export const toldOf = (tx: Tx, county: string, matterId: string): Promise<Told[]> =>
  tx.query<Told>('select at, rounds, answer from court_road where county = $1 and matter_id = $2 order by seq', [
    county,
    matterId,
  ]);
