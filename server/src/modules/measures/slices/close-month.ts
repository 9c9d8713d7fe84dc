import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { measures } from '../domain/dictionary.ts';
import { figureOf } from '../domain/figure.ts';
import { hashOfMonth } from './hash-of-month.ts';
import type { ClosedFigure } from '../domain/closed-figure.ts';
import { firstOfMonth, monthOf } from '../domain/period.ts';
import type { MeasuresRefusal } from '../domain/refusals.ts';
import { readClosings, saveMonth } from '../store/months.ts';
import { tally } from '../store/tally.ts';
import type { TallyAsk } from '../store/tally.ts';
import type { MeasuresDeps } from './deps.ts';
import { groundOf, scopeOf, scopesOf } from './scope-of.ts';

/** 谁可以月结: the director of the county's own centre. */
export const mayClose = ({ county, post }: Signed): boolean =>
  post.role === 'centre_director' && post.scopePath === `c${county}`;

async function figuresOf(tx: Tx, ask: TallyAsk, byKind: boolean): Promise<ClosedFigure[]> {
  const found: ClosedFigure[] = [];
  for (const measure of measures) {
    const { id, version } = measure;
    const empty = { key: '', numerator: 0, denominator: measure.denominator ? 0 : null, middle: null };
    const [whole = empty] = await tally(tx, measure, ask);
    const kinds = byKind ? await tally(tx, measure, { ...ask, by: 'kind' }) : [];
    for (const each of [whole, ...kinds]) {
      const { key: kind, numerator, denominator, value } = figureOf(measure, each, '');
      found.push({ ...{ scope: ask.scope.path, measure: id, version, kind, numerator, denominator, value } });
    }
  }
  return found;
}

/** 月结: every figure of the county, its townships and departments as it stands now, kept as rows under one fingerprint. */
export async function closeMonth(
  deps: MeasuresDeps,
  signed: Signed,
  month: string,
): Promise<Result<{ hash: string }, MeasuresRefusal>> {
  const first = localDate(`${month}-01`);
  if (!mayClose(signed)) return refuse({ code: 'not_your_month' });
  if (first >= firstOfMonth(dayOf(deps.now()))) return refuse({ code: 'month_not_over', month });
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county, staffId } = signed;
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`month_close:${county}`]);
    if ((await readClosings(tx, county)).some((each) => each.month === first)) {
      return refuse({ code: 'month_closed_already' as const, month });
    }
    const ground = await groundOf(tx, deps, county);
    const figures: ClosedFigure[] = [];
    for (const { path } of scopesOf(signed, ground)) {
      const scope = scopeOf(signed, ground, path);
      if (!scope.ok) continue;
      const ask: TallyAsk = { county, scope: scope.value, period: monthOf(first), by: 'none', only: {} };
      figures.push(...(await figuresOf(tx, ask, path === signed.post.scopePath)));
    }
    const hash = hashOfMonth(county, first, figures);
    await saveMonth(tx, county, { month: first, at: deps.now(), by: staffId, hash }, figures);
    return ok({ hash: hash.toString('hex') });
  });
}
