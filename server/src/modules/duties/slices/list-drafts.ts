import type { DutyDraftsView } from '@jieyou/contracts';
import type { Signed } from '../../../platform/http/index.ts';
import { sayDutyRefusal } from '../domain/refusals.ts';
import type { May } from '../domain/keeper.ts';
import { waitingDrafts } from '../store/drafts.ts';
import { versionsNamed } from '../store/duty-rows.ts';
import type { DutyRow } from '../store/duty-rows.ts';
import { groundOf } from './deps.ts';
import type { DutiesDeps, Ground } from './deps.ts';
import { namesOf } from './names-of.ts';
import { viewVersion } from './views.ts';

type Batch = DutyDraftsView['batches'][number];

/** Asked of the same rules that refuse it. */
function canOf(first: DutyRow, staffId: string, { can }: Ground): Batch['can'] {
  const mine = first.drafted_by === staffId;
  const second: May = { ok: false, words: sayDutyRefusal({ code: 'second_person_needed' }) };
  const approve = mine && can.decide.ok ? second : can.decide;
  return { approve, drop: mine ? can.draft : can.decide };
}

/** 待审定的草案, what was brought together in one batch, each beside the version that it would replace. */
export function listDrafts(deps: DutiesDeps, signed: Signed): Promise<DutyDraftsView> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    const rows = await waitingDrafts(tx, signed.county);
    const earlier = rows.flatMap(({ duty_id: id, version }) =>
      Array.from({ length: version - 1 }, (_, at) => ({ id, version: at + 1 })),
    );
    const before = new Map<string, DutyRow>();
    for (const row of await versionsNamed(tx, signed.county, earlier)) {
      const known = before.get(row.duty_id);
      if (row.state === 'in_force' && (!known || known.version < row.version)) before.set(row.duty_id, row);
    }
    const name = await namesOf(deps, tx, signed.county, rows);
    const batches = Map.groupBy(rows, ({ batch }) => batch);
    return {
      batches: [...batches].flatMap(([batch, drafts]): Batch[] => {
        const [first] = drafts;
        if (!first) return [];
        return [
          {
            ...{ batch, reason: first.reason, count: drafts.length, draftedAt: first.drafted_at },
            draftedBy: { id: first.drafted_by, name: name(first.drafted_by) },
            drafts: drafts.map((row) => ({
              ...viewVersion(row, before.get(row.duty_id), ground, name),
              duty: { id: row.duty_id, no: row.no },
            })),
            can: canOf(first, signed.staffId, ground),
          },
        ];
      }),
      empty: rows.length === 0 ? '没有等待审定的草案；起草或导入之后，由另一人在这里审定' : null,
    };
  });
}
