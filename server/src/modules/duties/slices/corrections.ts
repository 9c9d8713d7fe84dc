import type { CorrectionsView, DutyWaiting } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../../platform/http/index.ts';
import type { DutyRefusal } from '../domain/refusals.ts';
import {
  answerCorrections,
  countWaiting,
  insertCorrection,
  isReported,
  lockCorrection,
  markSeen,
  readCorrections,
} from '../store/corrections.ts';
import { versionsOf } from '../store/duty-rows.ts';
import { groundOf, keeperScope } from './deps.ts';
import type { DutiesDeps } from './deps.ts';
import { namesOf } from './names-of.ts';
import { viewCorrection } from './views.ts';

/** A keeper looks with the key of the list; everybody else sees what they and their unit reported. */
async function lookingScope(deps: DutiesDeps, signed: Signed): Promise<Signed['scope']> {
  const { can } = await deps.db.inScope(signed.scope, (tx) => groundOf(tx, deps, signed));
  return can.draft.ok ? keeperScope(signed.scope) : signed.scope;
}

/** 看报告: the keepers all of them, a unit its own. */
export async function listCorrections(deps: DutiesDeps, signed: Signed): Promise<CorrectionsView> {
  return deps.db.inScope(await lookingScope(deps, signed), async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    const rows = await readCorrections(tx, signed.county, null);
    const name = await namesOf(deps, tx, signed.county, rows);
    const keeper = '没有人报告职责清单有错。单位退单时勾明“这一条不对”的，会出现在这里';
    const others = '您和您单位没有报告过职责清单的错处；退单时，或在某一条的页面上，可以报告';
    return {
      corrections: rows.map((row) => viewCorrection(row, ground, name, signed.staffId)),
      empty: rows.length > 0 ? null : (ground.can.draft.ok && keeper) || others,
      can: ground.can,
    };
  });
}

/** 有几件在等本人. */
export async function countForMe(deps: DutiesDeps, signed: Signed): Promise<DutyWaiting> {
  return deps.db.inScope(await lookingScope(deps, signed), async (tx) => {
    const { can } = await groundOf(tx, deps, signed);
    const { drafts, corrections, answered } = await countWaiting(tx, signed.county, signed.staffId);
    return { drafts: can.decide.ok ? drafts : 0, corrections: can.draft.ok ? corrections : 0, answered };
  });
}

export type Report = { readonly commandId: string; readonly words: string; readonly betterOwner?: string };

/** 报告一条不对, from the list itself. Sent twice it stands once. */
export function reportDuty(
  deps: DutiesDeps,
  signed: Signed,
  id: string,
  { commandId, words, betterOwner }: Report,
): Promise<Result<{ id: string }, DutyRefusal>> {
  const { county, staffId, post, scope } = signed;
  return deps.db.inScope(scope, async (tx) => {
    const { byPath } = await groundOf(tx, deps, signed);
    const standing = (await versionsOf(tx, county, id)).find(({ state }) => state === 'in_force');
    if (!standing) return refuse({ code: 'no_such_duty' });
    if (betterOwner !== undefined && !byPath.has(betterOwner)) {
      return refuse({ code: 'no_such_unit', what: '更合适的单位' });
    }
    const evidence = { matterId: null, orderId: null, betterOwner: betterOwner ?? null, words };
    const by = { by: staffId, unit: post.orgPath, at: deps.now() };
    const report = { county, id: commandId, dutyId: id, version: standing.version, ...evidence, ...by };
    const stands = (await insertCorrection(tx, report)) || (await isReported(tx, report));
    return stands ? ok({ id: commandId }) : refuse({ code: 'command_reused' });
  });
}

/** 不改，并答复理由. */
export function declineReport(
  deps: DutiesDeps,
  signed: Signed,
  { id, answer }: { id: string; answer: string },
): Promise<Result<{ id: string }, DutyRefusal>> {
  const { county, staffId, scope } = signed;
  return deps.db.inScope(keeperScope(scope), async (tx) => {
    const { can } = await groundOf(tx, deps, signed);
    if (!can.decide.ok) return refuse({ code: 'not_keeper', words: can.decide.words ?? '' });
    const report = await lockCorrection(tx, county, id);
    if (!report) return refuse({ code: 'no_such_correction' });
    if (report.state !== 'open') return refuse({ code: 'already_answered' });
    if (report.reported_by === staffId) return refuse({ code: 'own_report' });
    const done = { county, ids: [id], state: 'declined' as const, newVersion: null, words: answer, by: staffId };
    await answerCorrections(tx, report.duty_id, { ...done, at: deps.now() });
    return ok({ id });
  });
}

/** 报告人看过了答复. */
export const seeAnswers = (deps: DutiesDeps, { county, staffId, scope }: Signed): Promise<number> =>
  deps.db.inScope(scope, (tx) => markSeen(tx, county, staffId, deps.now()));
