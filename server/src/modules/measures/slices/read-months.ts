import type { MonthPage, MonthsView } from '@jieyou/contracts';
import { dayOf, instant, localDate, plusMonths } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { measureNamed } from '../domain/dictionary.ts';
import { figureOf } from '../domain/figure.ts';
import { measureViewOf } from '../domain/measure.ts';
import { hashOfMonth } from './hash-of-month.ts';
import type { ClosedFigure } from '../domain/closed-figure.ts';
import { firstOfMonth, monthOf } from '../domain/period.ts';
import { sayMeasuresRefusal } from '../domain/refusals.ts';
import type { MeasuresRefusal } from '../domain/refusals.ts';
import { changedSince, readClosings, readFigures } from '../store/months.ts';
import { tally } from '../store/tally.ts';
import { mayClose } from './close-month.ts';
import type { MeasuresDeps } from './deps.ts';
import { groundOf, scopeOf } from './scope-of.ts';

const SHOWN = 12;

/** 近十二个月, with those that are closed; whether all rows of a closed one still give its fingerprint is looked at by who sees all. */
export async function listMonths(deps: MeasuresDeps, signed: Signed): Promise<MonthsView> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const closings = new Map((await readClosings(tx, county)).map((each) => [each.month, each]));
    const names = await deps.staffNames(tx, county, [...new Set([...closings.values()].map(({ by }) => by))]);
    const mine = mayClose(signed);
    const thisMonth = firstOfMonth(dayOf(deps.now()));
    const months = Array.from({ length: SHOWN }, (_, back): LocalDate => plusMonths(thisMonth, -1 - back));
    const views: MonthsView['months'] = [];
    for (const month of months) {
      const short = month.slice(0, 7);
      const closing = closings.get(month);
      const whole =
        closing && mine ? await stands(closing.hash, county, month, readFigures(tx, county, month, null)) : true;
      const no = whyNotClose(closing !== undefined, mine, short);
      views.push({
        month: short,
        closed: closing
          ? {
              at: instant(closing.at),
              by: names.get(closing.by) ?? '（人员已注销）',
              hash: closing.hash.toString('hex'),
              whole,
            }
          : null,
        can: { ok: no === null, words: no && sayMeasuresRefusal(no) },
      });
    }
    return { months: views };
  });
}

function whyNotClose(closed: boolean, mine: boolean, month: string): MeasuresRefusal | null {
  if (closed) return { code: 'month_closed_already', month };
  return mine ? null : { code: 'not_your_month' };
}

const stands = async (
  hash: Buffer,
  county: string,
  month: LocalDate,
  figures: Promise<readonly ClosedFigure[]>,
): Promise<boolean> => hashOfMonth(county, month, await figures).equals(hash);

/** 一个月的数, as closed, and what is known otherwise by now. */
export async function readMonth(
  deps: MeasuresDeps,
  signed: Signed,
  month: string,
  asked: string | undefined,
): Promise<Result<MonthPage, MeasuresRefusal>> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const first = localDate(`${month}-01`);
    const closing = (await readClosings(tx, county)).find((each) => each.month === first);
    if (!closing) return refuse({ code: 'month_not_closed' as const, month });
    const scope = scopeOf(signed, await groundOf(tx, deps, county), asked);
    if (!scope.ok) return scope;
    const { path, name } = scope.value;
    const period = monthOf(first);
    const kept = (await readFigures(tx, county, first, path)).filter(({ kind }) => kind === '');
    const figures: MonthPage['figures'] = [];
    const restated: MonthPage['restated'] = [];
    for (const { measure: id, numerator, denominator, value } of kept) {
      const measure = measureNamed(id);
      if (!measure) continue;
      const view = measureViewOf(measure);
      const closed = figureOf(measure, { key: '', numerator, denominator, middle: value }, '封存时');
      const ask = { county, scope: scope.value, period, by: 'none' as const, only: {} };
      const [live] = await tally(tx, measure, ask);
      const empty = { key: '', numerator: 0, denominator: measure.denominator ? 0 : null, middle: null };
      const now = figureOf(measure, live ?? empty, '现在');
      figures.push({ measure: view, closed });
      if (now.text !== closed.text || now.numerator !== numerator || now.denominator !== denominator)
        restated.push({ measure: view, closed, now });
    }
    const since = instant(closing.at);
    const changed = await changedSince(tx, { county, from: period.from, to: period.to, since, scope: path });
    return ok({
      ...{ month, scope: { path, name }, closedAt: since, hash: closing.hash.toString('hex') },
      ...{ figures, restated, changed },
    });
  });
}
