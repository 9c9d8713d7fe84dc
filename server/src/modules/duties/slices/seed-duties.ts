import type { DutyEntry } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { listTree } from '../../places/index.ts';
import { decideBatch, insertDraft, insertDuty, lockList } from '../store/drafts.ts';
import { checkEntry } from './check-entry.ts';
import { sayDutyRefusal } from '../domain/refusals.ts';

export type SeedDuties = {
  readonly county: string;
  readonly entries: readonly DutyEntry[];
  readonly reason: string;
  readonly by: string;
  /** The second person, when they have decided already; otherwise the drafts wait for one. */
  readonly decidedBy: string | null;
  readonly at: Instant;
  readonly batch: string;
  readonly newId: (entry: DutyEntry) => string;
};

/** Inside this transaction the list may be written. */
const takeKey = (tx: Tx): Promise<unknown> =>
  tx.query(
    `select set_config('jy.scopes', concat_ws(',', nullif(current_setting('jy.scopes', true), ''), 'duties:keeper'), true)`,
  );

/** 开县时装入职责清单, as one batch of drafts; in force only when a second person has decided. */
export async function seedDuties(tx: Tx, seed: SeedDuties): Promise<void> {
  const { county, entries, reason, by, decidedBy, at, batch, newId } = seed;
  if (entries.length === 0) return;
  await takeKey(tx);
  await lockList(tx, county);
  const byPath = new Map((await listTree(tx, county, dayOf(at))).map((unit) => [unit.path, unit]));
  for (const written of entries) {
    const checked = checkEntry(written, { byPath });
    if (!checked.ok) throw new Error(`「${written.what}」：${sayDutyRefusal(checked.refusal)}`);
    const id = newId(written);
    await insertDuty(tx, county, id);
    await insertDraft(tx, { county, id, version: 1, entry: checked.value, reason, batch, answers: [], by, at });
  }
  if (decidedBy !== null) await decideBatch(tx, { county, batch, state: 'in_force', by: decidedBy, at, words: null });
}
