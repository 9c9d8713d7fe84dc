import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

type By = { readonly county: string; readonly id: string; readonly by: string; readonly at: Instant };

/** 记下已办或没有办. */
export const saveSaid = (
  tx: Tx,
  { county, id, by, at }: By,
  said: { state: 'held' | 'not_held'; heldOn: LocalDate | null; note: string | null },
): Promise<void> =>
  tx.write(
    `update cadence_duty set state = $3, held_on = $4, note = $5, by_staff = $6, said_at = $7
     where county = $1 and id = $2`,
    [county, id, said.state, said.heldOn, said.note, by, at],
    1,
  );

export type Moving = { from: LocalDate; to: LocalDate; lastOn: LocalDate; reason: string };

/** 记下改期. */
export async function saveMove(
  tx: Tx,
  { county, id, by, at }: By,
  { from, to, lastOn, reason }: Moving,
): Promise<void> {
  await tx.write(
    `insert into cadence_move (county, duty_id, n, from_on, to_on, reason, by_staff, at)
     select $1, $2, count(*) + 1, $3, $4, $5, $6, $7 from cadence_move where county = $1 and duty_id = $2`,
    [county, id, from, to, reason, by, at],
    1,
  );
  await tx.write(
    'update cadence_duty set due_on = $3, last_on = $4, moved = true where county = $1 and id = $2',
    [county, id, to, lastOn],
    1,
  );
}

/** 会议开完，日程里的这一次同时记为已办; one that somebody has said something of already stays as it is. */
export const holdByMeeting = (tx: Tx, { county, id, by, at, on }: By & { readonly on: LocalDate }): Promise<number> =>
  tx.execute(
    `update cadence_duty set state = 'held', held_on = $3, note = '会议已开，见会议纪要', by_staff = $4, said_at = $5
     where county = $1 and id = $2 and state = 'planned'`,
    [county, id, on, by, at],
  );
