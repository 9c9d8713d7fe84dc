import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { correctionsQuery, seeAnswers } from '../api/duties.ts';
import { queries } from '../app/queries.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Correction } from './correction.tsx';
import { DutyTabs } from './duty-tabs.tsx';

/** 报告与答复: the keepers' queue, and for everybody else what they reported and what was answered. */
export function CorrectionsPage(): ReactElement {
  const found = useQuery(correctionsQuery());
  useTitle('职责清单的报告与答复');
  const unseen = found.data?.corrections.some(({ mine, seen, state }) => mine && !seen && state !== 'open') ?? false;
  useEffect(() => {
    // Read is read when the page has been shown; the marks on this page stay until it is opened again.
    if (unseen) void seeAnswers().then(() => queries.invalidateQueries({ queryKey: ['duties', 'waiting'] }));
  }, [unseen]);
  const reports = found.data?.corrections ?? [];
  const [open, answered] = [
    reports.filter(({ state }) => state === 'open'),
    reports.filter(({ state }) => state !== 'open'),
  ];
  return (
    <div className="page">
      <div className="page-head">
        <h1>报告与答复</h1>
        <span className="muted">单位退单时或在清单上报告的错处；更正须另一人审定，不改须写明理由</span>
      </div>
      <DutyTabs />
      {found.isPending ? <Loading what="报告" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && reports.length > 0 ? (
        <>
          <section className="panel" aria-labelledby="open">
            <h2 id="open">待答复（{open.length}）</h2>
            {open.length === 0 ? <p className="muted">都已经答复。</p> : null}
            <ul className="plain">
              {open.map((report) => (
                <Correction key={report.id} report={report} can={found.data.can} />
              ))}
            </ul>
          </section>
          <section className="panel" aria-labelledby="answered">
            <h2 id="answered">已答复（{answered.length}）</h2>
            {answered.length === 0 ? <p className="muted">还没有答复过的。</p> : null}
            <ul className="plain">
              {answered.map((report) => (
                <Correction key={report.id} report={report} can={found.data.can} />
              ))}
            </ul>
          </section>
        </>
      ) : null}
    </div>
  );
}
