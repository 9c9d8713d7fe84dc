import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';

const MARK = keyed('select mark from county_ground where county = $1');

/** 县情的版本: another one whenever a unit, a method or a calendar of the county was changed. */
export const groundMark = async (tx: Tx, county: string): Promise<string | undefined> =>
  (await tx.maybe<{ mark: string }>(MARK, [county]))?.mark;
