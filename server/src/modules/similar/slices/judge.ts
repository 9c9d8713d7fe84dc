import type { NotSameCommand } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { whyNotJudge } from '../domain/may-judge.ts';
import type { SimilarRefusal } from '../domain/refusals.ts';
import { rememberNotSame, undoNotSame } from '../store/not-same.ts';
import type { SimilarDeps, Signed } from './deps.ts';

type Judged = Result<readonly [string, string], SimilarRefusal>;

/** Both through the judge's own rights; one of the two is theirs to judge. Undefined when either is not to be seen. */
async function pairFor(tx: Tx, { county, post }: Signed, one: string, other: string): Promise<Judged | undefined> {
  const [first, second] = [await loadMatter(tx, county, one), await loadMatter(tx, county, other)];
  if (!first || !second) return undefined;
  if (first.id === second.id) return refuse({ code: 'same_matter' });
  const why = whyNotJudge(post, first.owner);
  if (why !== null && whyNotJudge(post, second.owner) !== null) {
    return refuse({ code: 'not_yours_to_judge', words: why });
  }
  return ok([first.id, second.id] as const);
}

/** 不是重复: remembered for the pair, so that it is not proposed again, whichever of the two one comes from. */
export function judgeNotSame(
  deps: SimilarDeps,
  signed: Signed,
  matter: string,
  { other, why, note }: NotSameCommand,
): Promise<Judged | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const pair = await pairFor(tx, signed, matter, other);
    if (!pair?.ok) return pair;
    const said = { matters: pair.value, why, note: note?.trim() || null };
    const by = { by: signed.staffId, org: signed.post.orgPath, at: deps.now() };
    await rememberNotSame(tx, { county: signed.county, ...said, ...by });
    return pair;
  });
}

/** 撤销「不是重复」: it may be proposed again; who said what and when stays on record. */
export function unjudge(deps: SimilarDeps, signed: Signed, matter: string, other: string): Promise<Judged | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const pair = await pairFor(tx, signed, matter, other);
    if (!pair?.ok) return pair;
    const undone = await undoNotSame(tx, signed.county, pair.value, { by: signed.staffId, at: deps.now() });
    return undone > 0 ? pair : refuse({ code: 'not_remembered' });
  });
}
