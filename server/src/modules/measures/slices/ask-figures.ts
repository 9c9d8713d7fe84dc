import type { FiguresAsk, FiguresView, FigureView } from '@jieyou/contracts';
import { instant, localDate, plusYears } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { measureNamed } from '../domain/dictionary.ts';
import { figureOf } from '../domain/figure.ts';
import { labelOf } from '../domain/labels.ts';
import type { Naming } from '../domain/labels.ts';
import { measureViewOf } from '../domain/measure.ts';
import type { Measure } from '../domain/measure.ts';
import { periodOf } from '../domain/period.ts';
import type { MeasuresRefusal } from '../domain/refusals.ts';
import { methodsRuling, tally } from '../store/tally.ts';
import type { TallyAsk } from '../store/tally.ts';
import type { MeasuresDeps } from './deps.ts';
import { groundOf, scopeOf } from './scope-of.ts';

const NOTHING = { key: '', numerator: 0, denominator: null, middle: null };
const LONGEST_YEARS = 10;

/** What was asked, checked: of whom, when, broken down how. */
export function tallyAskOf(
  { now }: Pick<MeasuresDeps, 'now'>,
  { county }: Signed,
  asked: Omit<FiguresAsk, 'measures' | 'scope'>,
  scope: TallyAsk['scope'],
): Result<TallyAsk, MeasuresRefusal> {
  const [first, last] = [localDate(asked.from), localDate(asked.to)];
  if (first > last) return refuse({ code: 'period_backwards' });
  if (last > plusYears(first, LONGEST_YEARS)) return refuse({ code: 'period_too_long' });
  const { by, kind, nature, channel } = asked;
  const period = periodOf(first, last);
  const yet = instant(Date.parse(now()) + 1); // what is due later is neither kept nor late yet
  const to = yet < period.to ? yet : period.to;
  return ok({ county, scope, period: { ...period, to }, by, only: { kind, nature, channel } });
}

async function oneFigure(
  tx: Tx,
  measure: Measure,
  ask: TallyAsk,
  naming: Naming,
): Promise<FiguresView['figures'][number]> {
  const [whole] = await tally(tx, measure, { ...ask, by: 'none' });
  const total = figureOf(measure, whole ?? { ...NOTHING, denominator: measure.denominator ? 0 : null }, '合计');
  const rows: FigureView[] =
    ask.by === 'none'
      ? []
      : (await tally(tx, measure, ask)).map((each) => figureOf(measure, each, labelOf(ask.by, each.key, naming)));
  return { measure: measureViewOf(measure), total, rows };
}

/** 问数: every figure with both its lines, by the rights of who asks and as of now. */
export async function askFigures(
  deps: MeasuresDeps,
  signed: Signed,
  { measures, scope: asked, ...rest }: FiguresAsk,
): Promise<Result<FiguresView, MeasuresRefusal>> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const ground = await groundOf(tx, deps, signed.county);
    const scope = scopeOf(signed, ground, asked);
    if (!scope.ok) return scope;
    const ask = tallyAskOf(deps, signed, rest, scope.value);
    if (!ask.ok) return ask;
    const wanted: Measure[] = [];
    for (const id of measures) {
      const measure = measureNamed(id);
      if (!measure) return refuse({ code: 'no_such_measure', id });
      wanted.push(measure);
    }
    const methods = await methodsRuling(tx, ask.value);
    const ruling = methods.at(-1) ?? null;
    const method = ruling === null ? null : await deps.methodByVersion(tx, signed.county, ruling);
    const naming = { unit: ground.name, grades: method?.grades ?? [] };
    const figures = [];
    for (const measure of wanted) figures.push(await oneFigure(tx, measure, ask.value, naming));
    const { path, name } = scope.value;
    return ok({
      ...{ asOf: deps.now(), from: rest.from, to: rest.to, scope: { path, name }, by: rest.by, methods, figures },
    });
  });
}
