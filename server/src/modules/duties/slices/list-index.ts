import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { indexDuties } from '../domain/index-duties.ts';
import type { DutyIndex } from '../domain/index-duties.ts';
import { dutiesOn, dutyOf, stateOfList } from '../store/duty-rows.ts';

/** The last list looked through by this process is very likely the one wanted again; its state says whether it still holds. */
let last: { state: string; index: DutyIndex } | null = null;

/** 今日的清单，编好可查. */
export async function indexOn(tx: Tx, county: string, today: LocalDate): Promise<DutyIndex> {
  const state = await stateOfList(tx, county, today);
  if (last?.state === state) return last.index;
  const index = indexDuties((await dutiesOn(tx, county, today)).map(dutyOf));
  last = { state, index };
  return index;
}
