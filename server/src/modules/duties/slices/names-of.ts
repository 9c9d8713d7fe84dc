import type { Tx } from '../../../platform/db/index.ts';
import type { DutiesDeps } from './deps.ts';

type Someone = { drafted_by?: string; reported_by?: string; decided_by: string | null };

/** 这些行里的人叫什么. */
export async function namesOf(
  { staffNames }: Pick<DutiesDeps, 'staffNames'>,
  tx: Tx,
  county: string,
  rows: readonly Someone[],
): Promise<(staff: string) => string> {
  const ids = rows.flatMap(({ drafted_by: drafter, reported_by: reporter, decided_by: decider }) =>
    [drafter, reporter, decider].filter((id) => typeof id === 'string'),
  );
  const names = await staffNames(tx, county, [...new Set(ids)]);
  return (id) => names.get(id) ?? '（人员已注销）';
}
