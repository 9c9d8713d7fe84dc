import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../../matters/index.ts';

/** 认领一次提醒: true for whoever comes first to this duty, false for everybody after. */
export async function takeReminder(
  tx: Tx,
  { county, id }: Pick<Matter, 'county' | 'id'>,
  { kind: clock, due }: Pick<Clock, 'kind' | 'due'>,
  kind: 'due_soon' | 'overdue',
  at: Instant,
): Promise<boolean> {
  const written = await tx.execute(
    `insert into reminder (county, matter_id, clock, due, kind, at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [county, id, clock, due, kind, at],
  );
  return written === 1;
}
