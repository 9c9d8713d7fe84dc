import type { DutyEntry, MatterKind } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Duty } from '../domain/duty.ts';

/** A version as it is stored, with the number of its entry. */
export type DutyRow = {
  no: number;
  duty_id: string;
  version: number;
  what: string;
  kinds: MatterKind[];
  keywords: string[];
  owner: string;
  co: string[];
  basis: DutyEntry['basis'];
  effective_from: LocalDate;
  effective_to: LocalDate | null;
  reason: string;
  batch: string;
  answers: string[];
  state: 'draft' | 'in_force' | 'dropped';
  drafted_by: string;
  drafted_at: Instant;
  decided_by: string | null;
  decided_at: Instant | null;
  decision: string | null;
};

/** 一版的内容. */
export const entryOf = (row: DutyRow): DutyEntry => ({
  ...{ what: row.what, kinds: row.kinds, keywords: row.keywords, owner: row.owner, co: row.co, basis: row.basis },
  ...{ effectiveFrom: row.effective_from, effectiveTo: row.effective_to },
});

export const dutyOf = (row: DutyRow): Duty => ({
  ...entryOf(row),
  ...{ id: row.duty_id, no: row.no, version: row.version },
});

/** 某日的清单, in the order of its numbers. */
export const dutiesOn = (tx: Tx, county: string, day: LocalDate): Promise<DutyRow[]> =>
  tx.query<DutyRow>(
    `select d.no, v.* from duties_on($1, $2) v join duty d on d.county = v.county and d.id = v.duty_id order by d.no`,
    [county, day],
  );

/** 某日现行的一条. */
export const dutyOn = (tx: Tx, county: string, id: string, day: LocalDate): Promise<DutyRow | undefined> =>
  tx.maybe<DutyRow>(
    `select d.no, v.* from duties_on($1, $2) v join duty d on d.county = v.county and d.id = v.duty_id
     where v.duty_id = $3`,
    [county, day, id],
  );

/** 每条一行: as it stands that day; else how it will first stand; else how it last stood. */
export const linesOn = (tx: Tx, county: string, day: LocalDate): Promise<DutyRow[]> =>
  tx.query<DutyRow>(
    `select distinct on (d.no) d.no, v.* from duty d join duty_version v on v.county = d.county and v.duty_id = d.id
     where d.county = $1 and v.state = 'in_force'
     order by d.no, v.effective_from <= $2 desc, case when v.effective_from <= $2 then v.version end desc, v.effective_from`,
    [county, day],
  );

/** 一条的各版, the newest first. */
export const versionsOf = (tx: Tx, county: string, id: string): Promise<DutyRow[]> =>
  tx.query<DutyRow>(
    `select d.no, v.* from duty_version v join duty d on d.county = v.county and d.id = v.duty_id
     where v.county = $1 and v.duty_id = $2 order by v.version desc`,
    [county, id],
  );

/** 这些版本, named by entry and version. */
export const versionsNamed = (
  tx: Tx,
  county: string,
  refs: readonly { id: string; version: number }[],
): Promise<DutyRow[]> =>
  tx.query<DutyRow>(
    `select d.no, v.* from unnest($2::uuid[], $3::int[]) as asked (id, version)
       join duty_version v on v.county = $1 and v.duty_id = asked.id and v.version = asked.version
       join duty d on d.county = v.county and d.id = v.duty_id`,
    [county, refs.map(({ id }) => id), refs.map(({ version }) => version)],
  );

/** 清单的状态: another one whenever something was decided, or another day begins. */
export async function stateOfList(tx: Tx, county: string, day: LocalDate): Promise<string> {
  const { decided, last } = await tx.one<{ decided: number; last: Instant | null }>(
    `select count(*) as decided, max(decided_at) as last from duty_version where county = $1 and state = 'in_force'`,
    [county],
  );
  return `${county}/${day}/${decided}/${last ?? ''}`;
}
