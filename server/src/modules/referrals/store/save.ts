import { endOfDay } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { chainOf } from '../../../kernel/org-path.ts';
import { asksOf, isOver } from '../domain/referral.ts';
import type { Referral } from '../domain/referral.ts';

/** 现在走着的期限: while the other side decides, or while it handles. */
function dueOfNow({ stage, decide, handle }: Referral): Instant | null {
  const term = (stage === 'sent' && decide) || (stage === 'accepted' && handle) || null;
  return term && endOfDay(term.dueDay);
}

const SAVE = `
  insert into referral (county, id, matter_id, kind, direction, partner_id, stage, over, sides, asks, due, opened_at, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (county, id) do update set
    stage = excluded.stage, over = excluded.over, asks = excluded.asks, due = excluded.due, state = excluded.state`;

/** 存对接: the row becomes the fold. */
export async function saveReferral(tx: Tx, referral: Referral): Promise<void> {
  const { county, id, matterId, kind, direction, partner, stage, office, openedAt } = referral;
  const asks = asksOf(referral);
  const sides = [...new Set([office, partner.org ?? office].flatMap(chainOf))];
  await tx.write(SAVE, [
    ...[county, id, matterId, kind, direction, partner.id, stage, isOver(referral)],
    ...[sides, asks === null ? [] : chainOf(asks), dueOfNow(referral), openedAt, JSON.stringify(referral)],
  ]);
}

/** 对方编号, beside the chain: it can be found by and it can be erased. */
export async function keepNumber(tx: Tx, { county, id }: Referral, number: string | undefined): Promise<void> {
  if (number === undefined) return;
  await tx.write('update referral set external_no = $3 where county = $1 and id = $2', [county, id, number]);
}
