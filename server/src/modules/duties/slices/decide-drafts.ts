import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../../platform/http/index.ts';
import type { DutyRefusal } from '../domain/refusals.ts';
import { answerCorrections } from '../store/corrections.ts';
import { batchRows, decideBatch, lockList } from '../store/drafts.ts';
import { groundOf, keeperScope } from './deps.ts';
import type { DutiesDeps } from './deps.ts';

type Decided = Result<{ count: number }, DutyRefusal>;

/** 审定一批: by a second person, the very drafts that were looked at; the reports they answer are answered with it. */
export function approveBatch(
  deps: DutiesDeps,
  signed: Signed,
  { batch, count }: { batch: string; count: number },
): Promise<Decided> {
  const { county, staffId, scope } = signed;
  return deps.db.inScope(keeperScope(scope), async (tx) => {
    const { can } = await groundOf(tx, deps, signed);
    if (!can.decide.ok) return refuse({ code: 'not_keeper', words: can.decide.words ?? '' });
    await lockList(tx, county);
    const drafts = (await batchRows(tx, county, batch)).filter(({ state }) => state === 'draft');
    if (drafts.length === 0) return refuse({ code: 'no_such_draft' });
    if (drafts.some(({ drafted_by: drafter }) => drafter === staffId)) return refuse({ code: 'second_person_needed' });
    if (drafts.length !== count) return refuse({ code: 'draft_changed' });
    const at = deps.now();
    await decideBatch(tx, { county, batch, state: 'in_force', by: staffId, at, words: null });
    for (const { duty_id: id, version, answers, reason } of drafts) {
      const words = `已由第 ${version} 版更正：${reason}`;
      const answer = { county, ids: answers, state: 'corrected' as const, newVersion: version, words };
      if (answers.length > 0) await answerCorrections(tx, id, { ...answer, by: staffId, at });
    }
    return ok({ count });
  });
}

/** 退回一批草案, by who decides; or taken back by who drafted it. Nothing of the list changes. */
export function dropBatch(
  deps: DutiesDeps,
  signed: Signed,
  { batch, reason }: { batch: string; reason: string },
): Promise<Decided> {
  const { county, staffId, scope } = signed;
  return deps.db.inScope(keeperScope(scope), async (tx) => {
    const { can } = await groundOf(tx, deps, signed);
    if (!can.draft.ok) return refuse({ code: 'not_keeper', words: can.draft.words ?? '' });
    await lockList(tx, county);
    const drafts = (await batchRows(tx, county, batch)).filter(({ state }) => state === 'draft');
    if (drafts.length === 0) return refuse({ code: 'no_such_draft' });
    const mine = drafts.every(({ drafted_by: drafter }) => drafter === staffId);
    if (!mine && !can.decide.ok) return refuse({ code: 'not_keeper', words: can.decide.words ?? '' });
    const done = { county, batch, state: 'dropped' as const, by: staffId, at: deps.now(), words: reason };
    return ok({ count: await decideBatch(tx, done) });
  });
}
