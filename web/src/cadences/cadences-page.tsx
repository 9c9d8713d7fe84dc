import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { monthQuery } from '../api/cadences.ts';
import { JudgementTabs } from '../judgement/judgement-tabs.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { RecurringTable } from './duty-table.tsx';
import { MonthTurn } from './month-turn.tsx';
import { Overview } from './overview.tsx';

/** 例会与定期工作: one's own of the month, and how the units within one's reach are doing. */
export function CadencesPage(): ReactElement {
  const { month, unit, cadence } = useSearch({ from: '/desk/cadences' });
  const navigate = useNavigate();
  const found = useQuery(monthQuery({ month, unit, cadence }));
  useTitle('例会与定期工作');
  const one = unit !== undefined && cadence !== undefined;
  const turn = (to: string): void => void navigate({ to: '/cadences', search: { month: to, unit, cadence } });
  return (
    <div className="page">
      <div className="page-head">
        <h1>例会与定期工作</h1>
        <span className="muted">按工作法和工作日历提前列出；到时候由人办、由人记</span>
      </div>
      <JudgementTabs />
      {found.data ? <MonthTurn month={found.data.month} onTurn={turn} /> : null}
      {one ? (
        <p>
          <Link to="/cadences" search={{ month }}>
            ← 回到本岗的
          </Link>
        </p>
      ) : null}
      {found.isPending ? <Loading what="会议和定期工作" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.duties.length > 0 ? (
        <section aria-labelledby="own">
          <h2 id="own">{one ? (found.data.unit?.name ?? '') : '由本岗负责的'}</h2>
          <RecurringTable duties={found.data.duties} today={found.data.today} />
        </section>
      ) : null}
      {found.data && !one ? <Overview month={found.data.month} /> : null}
    </div>
  );
}
