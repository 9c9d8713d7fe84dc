import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { listTree } from '../../places/index.ts';
import { sayBases } from '../domain/duty.ts';
import { isSuch } from '../domain/lie-of-matter.ts';
import { isAreaUnit } from '../domain/name-unit.ts';
import { dutyOn, versionsNamed } from '../store/duty-rows.ts';

/** 交办时引用的一条, as it stands that day. */
export type ReliedDuty = {
  readonly id: string;
  readonly no: number;
  readonly version: number;
  /** 主责单位就是它: the unit that the entry names, or one of the kind that it names. */
  readonly names: (unit: string) => boolean;
};

/** 引用一条: nothing when it is not in force that day. */
export async function dutyToRelyOn(tx: Tx, county: string, id: string, now: Instant): Promise<ReliedDuty | undefined> {
  const row = await dutyOn(tx, county, id, dayOf(now));
  if (!row) return undefined;
  const { owner, no, version } = row;
  if (!isAreaUnit(owner)) return { id, no, version, names: (unit) => unit === owner };
  const units = await listTree(tx, county, dayOf(now));
  return { id, no, version, names: (unit) => isSuch(owner, unit, units) };
}

export type DutyWords = { readonly what: string; readonly basis: string };

/** 所引各版的文字, by `<id>@<version>`. */
export async function dutyWords(
  tx: Tx,
  county: string,
  refs: readonly { id: string; version: number }[],
): Promise<ReadonlyMap<string, DutyWords>> {
  if (refs.length === 0) return new Map();
  const rows = await versionsNamed(tx, county, refs);
  return new Map(
    rows.map(({ duty_id: id, version, what, basis }) => [`${id}@${version}`, { what, basis: sayBases(basis) }]),
  );
}
