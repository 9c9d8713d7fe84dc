import type { DutyEntry } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { compareDuties } from '../domain/compare-duties.ts';
import { tidy } from '../domain/duty.ts';
import type { DutyRefusal } from '../domain/refusals.ts';
import { batchRows, insertDraft, insertDuty, lockList } from '../store/drafts.ts';
import { entryOf, versionsOf } from '../store/duty-rows.ts';
import { checkEntry } from './check-entry.ts';
import { groundOf, keeperScope } from './deps.ts';
import type { DutiesDeps } from './deps.ts';

export type Drafting = {
  readonly commandId: string;
  readonly entry: DutyEntry;
  readonly reason: string;
  /** Of an entry that is there: which, the version that was looked at, and the reports that this answers. */
  readonly change?: { readonly id: string; readonly seen: number; readonly answers: readonly string[] };
};
export type Drafted = { id: string; no: number; version: number; batch: string };

const same = (one: DutyEntry, other: DutyEntry): boolean => compareDuties(one, other, (unit) => unit).length === 0;

/** The same command again is answered as it was; another content under the same number is refused. */
async function known(tx: Tx, signed: Signed, drafting: Drafting): Promise<Result<Drafted, DutyRefusal> | undefined> {
  const [row] = await batchRows(tx, signed.county, drafting.commandId);
  if (!row) return undefined;
  const mine = row.drafted_by === signed.staffId && row.reason === drafting.reason;
  if (!mine || !same(entryOf(row), tidy(drafting.entry))) return refuse({ code: 'command_reused' });
  return ok({ id: row.duty_id, no: row.no, version: row.version, batch: row.batch });
}

type Place = { id: string; no: number; version: number };

/** Where the draft goes: a new entry, or the next version of one that nobody else is changing. */
async function placeFor(
  deps: DutiesDeps,
  tx: Tx,
  county: string,
  entry: DutyEntry,
  { change }: Drafting,
): Promise<Result<Place, DutyRefusal>> {
  if (!change) {
    const id = deps.newId();
    return ok({ id, no: await insertDuty(tx, county, id), version: 1 });
  }
  const versions = await versionsOf(tx, county, change.id);
  const [newest] = versions;
  if (!newest) return refuse({ code: 'no_such_duty' });
  if (versions.some(({ state }) => state === 'draft')) return refuse({ code: 'draft_waits', no: newest.no });
  const standing = versions.find(({ state }) => state === 'in_force');
  if ((standing?.version ?? newest.version) !== change.seen) return refuse({ code: 'changed_meanwhile' });
  if (standing && same(entryOf(standing), entry)) return refuse({ code: 'nothing_changed' });
  return ok({ id: change.id, no: newest.no, version: newest.version + 1 });
}

/** 起草一条，或起草对一条的更改. It changes nothing until another person has decided. */
export function draftDuty(deps: DutiesDeps, signed: Signed, drafting: Drafting): Promise<Result<Drafted, DutyRefusal>> {
  const { county, staffId } = signed;
  return deps.db.inScope(keeperScope(signed.scope), async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    if (!ground.can.draft.ok) return refuse({ code: 'not_keeper', words: ground.can.draft.words ?? '' });
    await lockList(tx, county);
    const again = await known(tx, signed, drafting);
    if (again) return again;
    const checked = checkEntry(drafting.entry, ground);
    if (!checked.ok) return checked;
    const place = await placeFor(deps, tx, county, checked.value, drafting);
    if (!place.ok) return place;
    const { id, no, version } = place.value;
    const answers = drafting.change?.answers ?? [];
    await insertDraft(tx, {
      ...{ county, id, version, entry: checked.value, reason: drafting.reason },
      ...{ batch: drafting.commandId, answers, by: staffId, at: deps.now() },
    });
    return ok({ id, no, version, batch: drafting.commandId });
  });
}
