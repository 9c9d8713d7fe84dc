import { codesOf, dutyStates, watchShows } from '@jieyou/contracts';
import type { WatchShow, WatchView } from '@jieyou/contracts';
import { dayOf, plusDays } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { figureMoney } from '../../../kernel/money.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { countWatch, readWatch } from '../store/watch.ts';
import type { WatchRow } from '../store/watch.ts';

const PAGE = 50;
const MOST = 1000;

const empty: Readonly<Record<WatchShow, string>> = {
  today: '今日没有到期的履行',
  week: '七日内没有到期的履行',
  late: '没有逾期未履行的',
  partial: '没有只履行了一部分的',
  call_backs: '没有到期的回访和途径期限',
  all: '您的职责范围内没有待履行的协议；协议生效后，各期自动列在这里',
};

function stateOf({ kind, due, paid }: WatchRow, today: LocalDate): string {
  if (kind === 'call_back') return due === today ? '今日应回访' : '到期未回访';
  if (kind === 'road') return due === today ? '期限今日届满' : '期限已过，请登记进展';
  if (due === null) return paid > 0 ? dutyStates.partial : dutyStates.undated;
  if (due < today) return paid > 0 ? dutyStates.partial_late : dutyStates.late;
  if (paid > 0) return dutyStates.partial;
  if (due === today) return dutyStates.today;
  return due <= plusDays(today, 7) ? dutyStates.soon : dutyStates.open;
}

const whatOf = ({ kind, id }: WatchRow): string => {
  if (kind === 'road') return '途径的期限';
  if (kind === 'item') return `第 ${id.slice(1)} 项`;
  const call = id.slice('call:'.length);
  return call.startsWith('e') ? '生效后回访' : `第 ${call.slice(1)} 项到期后回访`;
};

/** 履约看板: due instalments and call-backs, for the mediator, the committee and the centre, each within their scope. */
export async function listWatch(
  deps: MattersDeps,
  signed: Signed,
  { show, after }: { show: WatchShow; after?: { sort: string; mediation: string; id: string } },
): Promise<WatchView> {
  const { county, scope } = signed;
  const today = dayOf(deps.now());
  const asker = { county, scopes: scope.scopes, today };
  return deps.db.inScope(scope, async (tx) => {
    const rows = await readWatch(tx, show, asker, { limit: PAGE + 1, ...(after ? { after } : {}) });
    const places = await deps.places(tx, county);
    const counts = [];
    for (const each of codesOf(watchShows)) {
      const count = await countWatch(tx, each, asker, MOST);
      counts.push({ show: each, label: watchShows[each], count, text: count > MOST ? `${MOST}+` : String(count) });
    }
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      counts,
      lines: page.map((row) => ({
        ...{ id: `${row.mediationId}:${row.id}`, mediationId: row.mediationId, matterId: row.matterId },
        ...{ code: row.code, title: row.title, due: row.due, what: whatOf(row), stateLabel: stateOf(row, today) },
        committee: places.unit(row.committee)?.name ?? row.committee,
        people: [row.debtor, row.creditor].filter((name) => name !== null).join(' → '),
        money: row.amount === null ? null : `${figureMoney(row.amount - row.paid)} 元`,
        late: row.due !== null && row.due < today,
      })),
      next: rows.length > PAGE && last ? `${last.sort}|${last.mediationId}|${last.id}` : null,
      empty: page.length === 0 ? empty[show] : null,
    };
  });
}
