import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../domain/matter.ts';

/** 临期与逾期的事项: a clock of theirs ends before `until`. Page by page in the order of that end; `after` is the last of the page before. */
export async function mattersDueBefore(
  tx: Tx,
  county: string,
  until: Instant,
  { limit, after }: { limit: number; after?: { due: Instant; id: string } },
): Promise<{ due: Instant; matter: Matter }[]> {
  const rows = await tx.query<{ due: Instant; state: Matter }>(
    `select nearest_due as due, state from matter
     where county = $1 and nearest_due is not null and nearest_due <= $2
       and ($3::timestamptz is null or (nearest_due, id) > ($3::timestamptz, $4::uuid))
     order by nearest_due, id limit ${limit}`,
    [county, until, after?.due ?? null, after?.id ?? null],
  );
  return rows.map(({ due, state }) => ({ due, matter: state }));
}
