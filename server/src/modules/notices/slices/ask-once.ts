import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../../matters/index.ts';
import type { Wanted } from '../domain/notice.ts';
import { insertNotices } from '../store/outbox.ts';
import { readSettings } from '../store/settings.ts';
import { byChannel } from './tell-notices.ts';
import { isWalled } from './who-is-told.ts';

/** 要提醒的一项义务: its own name is made from what is owed, so that two clocks ask once. */
export interface AskedDuty {
  matter: Matter;
  /** e.g. `step:<id>`, `item:<mediation>:o1.2`, `call:<mediation>:e30`. */
  duty: string;
  due: Instant;
  kind: 'due_soon' | 'overdue';
  at: Instant;
}

/**
 * 提醒一次. The clock asks and never acts: whoever comes first to this duty writes the notices, everybody after writes
 * nothing. An extension makes a new due moment and so a new duty. Answers how many were told.
 */
export async function askOnce(
  tx: Tx,
  { matter, duty, due, kind, at }: AskedDuty,
  wanted: readonly Wanted[],
): Promise<number> {
  const allowed = wanted.filter((each) => !isWalled(matter, each));
  if (allowed.length === 0) return 0;
  const taken = await tx.execute(
    `insert into asked_duty (county, matter_id, duty, due, kind, at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [matter.county, matter.id, duty, due, kind, at],
  );
  if (taken === 0) return 0;
  const settings = await readSettings(tx, matter.county);
  await insertNotices(
    tx,
    allowed.flatMap((each) => byChannel(each, { after: matter, at }, settings)),
  );
  return allowed.length;
}
