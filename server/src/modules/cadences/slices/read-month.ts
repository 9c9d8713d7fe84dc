import type { CadenceOverview, RecurringDutiesView } from '@jieyou/contracts';
import { dayOf, localDate, plusDays, plusMonths } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { countRecurring, ownRecurring, recurringOf } from '../store/recurring-rows.ts';
import type { Between } from '../store/recurring-rows.ts';
import type { CadencesDeps } from './deps.ts';
import { dutyViews } from './duty-views.ts';
import type { Signed } from '../../matters/index.ts';

const MOST = 300;

/** 一个月的头尾; this month unless one is asked for. */
function monthOf(asked: string | undefined, today: LocalDate): Between & { month: string } {
  const month = asked ?? today.slice(0, 7);
  const from = localDate(`${month}-01`);
  return { month, from, to: plusDays(plusMonths(from, 1), -1) };
}

export type AskedMonth = { month?: string | undefined; unit?: string | undefined; cadence?: string | undefined };

/** 本岗一个月的到期工作, or those of one unit within one's reach. */
export function readMonth(deps: CadencesDeps, signed: Signed, asked: AskedMonth): Promise<RecurringDutiesView> {
  const { county, scope, post } = signed;
  return deps.db.inScope(scope, async (tx) => {
    const today = dayOf(deps.now());
    const { month, ...between } = monthOf(asked.month, today);
    const of = { county, scopes: scope.scopes, identity: scope.identity };
    const { unit, cadence } = asked;
    const one = unit !== undefined && cadence !== undefined ? { unit, cadence } : null;
    const found = one ? await recurringOf(tx, of, one, between) : await ownRecurring(tx, of, post, between);
    const duties = await dutyViews(deps, tx, signed, found);
    const [first] = duties;
    const nothing = one ? '这个月没有这一项。' : '这个月没有由您的岗位负责的会议和定期工作；频次写在「做法与日历」里。';
    return { month, today, unit: one && first ? first.unit : null, duties, empty: first ? null : nothing };
  });
}

const rule = '应办＝本月到今日为止应办的次数（改期的按改后的日期，撤去的不计）；按期＝在应办日或之前办的';

/** 各单位这个月办得怎样, over what one's scope covers. */
export function readOverview(deps: CadencesDeps, signed: Signed, asked: string | undefined): Promise<CadenceOverview> {
  const { county, scope } = signed;
  return deps.db.inScope(scope, async (tx) => {
    const now = deps.now();
    const today = dayOf(now);
    const { month, ...between } = monthOf(asked, today);
    const of = { county, scopes: scope.scopes, identity: scope.identity };
    const counted = await countRecurring(tx, of, between, { today, limit: MOST + 1 });
    const places = await deps.places(tx, county);
    const lines = counted
      .slice(0, MOST)
      .map(({ unit, ...line }) => ({ ...line, unit: { path: unit, name: places.unit(unit)?.name ?? unit } }));
    const empty = lines.length > 0 ? null : '您的范围里这个月到今日还没有到期的会议和工作。';
    return { month, asOf: now, rule, lines, more: counted.length > MOST, empty };
  });
}
