import { proceedingPayloads } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import type { BesideKind, BesideStore } from '../../matters/index.ts';
import { disputeActNamed, disputeActNames, mayDispute } from '../domain/acts.ts';
import type { DisputeAct } from '../domain/acts.ts';
import { fold } from '../domain/dispute.ts';
import type { Dispute, DisputeFact, DisputeRefusal } from '../domain/dispute.ts';

type Names = Readonly<Record<string, { organ: string; number: string }>>;

export const disputeOf = (
  tx: Tx,
  county: string,
  matterId: string,
): Promise<{ state: Dispute; names: Names } | undefined> =>
  tx.maybe('select state, names from proceeding_set where county = $1 and matter_id = $2', [county, matterId]);

export const disputeKind: BesideKind<Dispute, DisputeFact, DisputeRefusal, DisputeAct> = {
  ...{ name: 'proceeding', acts: disputeActNames, act: disputeActNamed, may: mayDispute },
  fold: (before, facts) => fold(before, facts),
  missing: { code: 'no_such_dispute' },
};

export const disputeStore: BesideStore<Dispute, DisputeFact> = {
  payloads: proceedingPayloads,
  load: async (tx, county, id) =>
    (await tx.maybe<{ state: Dispute }>('select state from proceeding_set where county = $1 and id = $2', [county, id]))
      ?.state,
  save: (tx, dispute) =>
    tx.write(
      `insert into proceeding_set (county, id, matter_id, stage, state) values ($1, $2, $3, $4, $5)
       on conflict (county, id) do update set stage = excluded.stage, state = excluded.state`,
      [dispute.county, dispute.id, dispute.matterId, dispute.stage, JSON.stringify(dispute)],
    ),
  keep: async (tx, { county, id, items }, { organ, number }) => {
    const last = items.at(-1)?.id;
    if (organ === undefined || number === undefined || last === undefined) return;
    await tx.write('update proceeding_set set names = names || $3::jsonb where county = $1 and id = $2', [
      county,
      id,
      JSON.stringify({ [last]: { organ, number } }),
    ]);
  },
};
