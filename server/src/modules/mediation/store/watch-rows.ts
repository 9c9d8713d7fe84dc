import type { Tx } from '../../../platform/db/index.ts';
import { isDone, paidOf } from '../domain/agreement.ts';
import type { Mediation } from '../domain/mediation.ts';
import { roadOver } from '../domain/road.ts';

const ITEMS = `
  insert into performance_item (county, matter_id, mediation_id, item, committee_path, debtor, creditor, due, amount,
    paid, state)
  select $1, $2, $3, r.item, $4, r.debtor, r.creditor, r.due, r.amount, r.paid, r.state
  from jsonb_to_recordset($5::jsonb) as r(item text, debtor uuid, creditor uuid, due date, amount bigint, paid bigint,
    state text)
  on conflict (county, matter_id, mediation_id, item) do update set paid = excluded.paid, state = excluded.state`;

const DATES = `
  insert into performance_date (county, matter_id, mediation_id, id, kind, committee_path, due, state)
  select $1, $2, $3, r.id, r.kind, $4, r.due, r.state
  from jsonb_to_recordset($5::jsonb) as r(id text, kind text, due date, state text)
  on conflict (county, matter_id, mediation_id, id) do update set due = excluded.due, state = excluded.state`;

/** 存履约看板的行: one for every item, call-back and clock of a road; the fold says what they are. */
export async function saveWatchRows(tx: Tx, mediation: Mediation): Promise<void> {
  const { county, id, matterId, committee, agreement } = mediation;
  if (!agreement?.effectiveOn) return;
  const over = agreement.fulfilledOn !== undefined;
  const items = agreement.duties.map((duty) => {
    const paid = paidOf(agreement, duty.item);
    const open = paid > 0 ? 'partial' : 'open';
    return { ...duty, paid, state: isDone(agreement, duty) ? 'done' : open };
  });
  const calls = (agreement.callBacks ?? []).map(({ id: call, due, doneOn }) => ({
    ...{ id: `call:${call}`, kind: 'call_back', due },
    state: doneOn !== null || (over && due > (agreement.fulfilledOn ?? '')) ? 'over' : 'open',
  }));
  const clocks = (agreement.roads ?? []).flatMap((road) => {
    const until = road.moves.at(-1)?.until;
    if (!until) return [];
    return [{ id: `road:${road.id}`, kind: 'road', due: until, state: roadOver(road) ? 'over' : 'open' }];
  });
  const own = [county, matterId, id, committee];
  await tx.write(ITEMS, [...own, JSON.stringify(items)]);
  await tx.write(DATES, [...own, JSON.stringify([...calls, ...clocks])]);
}
