import { notSameWhys } from '@jieyou/contracts';
import type { NotSameView, SimilarCandidate, SimilarOfMatter } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { whyNotJudge } from '../domain/may-judge.ts';
import type { SimilarRefusal } from '../domain/refusals.ts';
import { settledWith } from '../store/candidates.ts';
import { rememberedOf } from '../store/not-same.ts';
import { hasMarks, marksOfMatters, samePerson } from '../store/persons.ts';
import { readSides } from '../store/sides.ts';
import type { SimilarDeps, Signed } from './deps.ts';
import { candidateOf, compareAll, findSimilar, SHOWN } from './find-similar.ts';
import { groundOf } from './ground.ts';
import { logNumbers } from './log-lookup.ts';

async function rememberedViews(deps: SimilarDeps, tx: Tx, county: string, id: string): Promise<NotSameView[]> {
  const rows = await rememberedOf(tx, county, id);
  const names = await deps.staffNames(tx, county, [...new Set(rows.map(({ by }) => by))]);
  return rows.map(({ why, by, ...row }) => ({ ...row, whyLabel: notSameWhys[why], by: names.get(by) ?? '' }));
}

/** 事项页的查重: who it may be the same as, and what was said before. Undefined when the matter is not to be seen. */
export function matterCandidates(
  deps: SimilarDeps,
  signed: Signed,
  idOrCode: string,
): Promise<SimilarOfMatter | undefined> {
  const { county, post } = signed;
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, county, idOrCode);
    const ground = await groundOf(deps, tx, county);
    const [side] = matter ? await readSides(tx, ground, [matter.id]) : [];
    if (!matter || !side) return undefined;
    const settled = await settledWith(tx, county, side.id);
    const found = await findSimilar(tx, ground, { self: side.id, compared: side.compared, settled });
    const why = whyNotJudge(post, matter.owner);
    return {
      candidates: found.map(candidateOf),
      notSame: await rememberedViews(deps, tx, county, side.id),
      can: { ok: why === null, words: why },
      numbers: hasMarks((await marksOfMatters(tx, county, [side.id]))(side.id)),
    };
  });
}

/** 按号码查重, of a matter that is there: asked for by a person, inside their own scope, and written down. */
export function matterPeople(
  deps: SimilarDeps,
  signed: Signed,
  idOrCode: string,
): Promise<Result<SimilarCandidate[], SimilarRefusal> | undefined> {
  const { county, post } = signed;
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, county, idOrCode);
    const ground = await groundOf(deps, tx, county);
    const [side] = matter ? await readSides(tx, ground, [matter.id]) : [];
    if (!matter || !side) return undefined;
    const why = whyNotJudge(post, matter.owner);
    if (why !== null) return refuse({ code: 'not_yours_to_judge' as const, words: why });
    const marks = (await marksOfMatters(tx, county, [side.id]))(side.id);
    if (!hasMarks(marks)) return refuse({ code: 'no_number' as const });
    const settled = await settledWith(tx, county, side.id);
    const ids = await samePerson(tx, county, marks, 30 + settled.size);
    const sought = { self: side.id, compared: side.compared, settled };
    const found = compareAll(sought, await readSides(tx, ground, ids), true).slice(0, SHOWN);
    const shown = found.map((each) => each.side.id);
    await logNumbers(deps, tx, signed, { at: deps.now(), words: '分办时查重', marks, shown });
    return ok(found.map(candidateOf));
  });
}
