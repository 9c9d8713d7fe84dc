import type { LinkKind, SimilarOfImport } from '@jieyou/contracts';
import { Problem, wordsOf } from '../api/http.ts';
import { linkMatters, sayNotSame } from '../api/similar.ts';
import { newCommandId } from '../kit/command-id.ts';
import type { NotSameSaid } from './not-same-form.tsx';

/** 对一对的判断. */
export type Decision = { link: LinkKind } | { notSame: NotSameSaid };

type Pair = SimilarOfImport['pairs'][number];

/** 关联 from whichever of the two may still be acted on; history that came in closed cannot, the open one can. */
async function linkEitherWay({ matter, other }: Pair, kind: LinkKind): Promise<void> {
  try {
    await linkMatters({ id: matter.id, other: other.code, kind, commandId: newCommandId() });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
    await linkMatters({ id: other.id, other: matter.code, kind, commandId: newCommandId() });
  }
}

/** 办一对. Answers with the words of what could not be done. */
export async function decidePair(pair: Pair, decision: Decision): Promise<string[]> {
  try {
    if ('link' in decision) await linkEitherWay(pair, decision.link);
    else await sayNotSame(pair.matter.id, { other: pair.other.id, ...decision.notSame });
    return [];
  } catch (error) {
    return [`第 ${pair.row} 行：${wordsOf(error)}`];
  }
}
