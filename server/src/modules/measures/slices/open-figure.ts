import type { FigurePart, FiguresAsk, MatterLine } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { measureNamed } from '../domain/dictionary.ts';
import type { MeasuresRefusal } from '../domain/refusals.ts';
import { mattersBehind } from '../store/tally.ts';
import { tallyAskOf } from './ask-figures.ts';
import type { MeasuresDeps } from './deps.ts';
import { groundOf, scopeOf } from './scope-of.ts';

const LIMIT = 50;

export interface OpenAsk extends Omit<FiguresAsk, 'measures'> {
  measure: string;
  part: FigurePart;
  key?: string | undefined;
  skip: number;
}

export interface Opened {
  lines: MatterLine[];
  /** Counted, and not for this post to read. */
  hidden: number;
  next: number | null;
}

/** 打开一个数: the matters behind it, as far as the asker may read them. */
export async function openFigure(
  deps: MeasuresDeps,
  signed: Signed,
  { measure: id, part, key, skip, scope: asked, ...rest }: OpenAsk,
): Promise<Result<Opened, MeasuresRefusal>> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const measure = measureNamed(id);
    if (!measure) return refuse({ code: 'no_such_measure' as const, id });
    const scope = scopeOf(signed, await groundOf(tx, deps, signed.county), asked);
    if (!scope.ok) return scope;
    const ask = tallyAskOf(deps, signed, rest, scope.value);
    if (!ask.ok) return ask;
    const { ids, more } = await mattersBehind(tx, measure, ask.value, { part, key: key ?? null, skip, limit: LIMIT });
    const lines = await deps.readLines(tx, signed, ids);
    return ok({ lines, hidden: ids.length - lines.length, next: more ? skip + LIMIT : null });
  });
}
