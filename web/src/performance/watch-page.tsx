import { codesOf, watchShows } from '@jieyou/contracts';
import type { WatchShow } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { watchQuery } from '../api/performance.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';

/** 履约看板: what is due today and this week, late, partly paid; whom to call back. */
export function WatchPage(): ReactElement {
  const { show = 'late', after } = useSearch({ from: '/desk/performance' });
  const go = useNavigate({ from: '/performance' });
  const found = useQuery(watchQuery(show, after));
  useTitle('履约看板');
  const open = (to: WatchShow, from?: string): void => void go({ search: { show: to, after: from } });
  return (
    <div className="page">
      <div className="page-head">
        <h1>履约看板</h1>
      </div>
      <nav className="tiles" aria-label="履约看板的清单">
        {codesOf(watchShows).map((each) => {
          const count = found.data?.counts.find((one) => one.show === each);
          const red = each === 'late' && count !== undefined && count.count > 0;
          return (
            <Link
              key={each}
              to="/performance"
              search={{ show: each }}
              className={red ? 'tile late' : 'tile'}
              aria-current={show === each ? 'page' : undefined}
            >
              <span className="tile-label">{watchShows[each]}</span>
              <span className="tile-count">{count?.text ?? '—'}</span>
            </Link>
          );
        })}
      </nav>
      {found.isPending ? <Loading what="履约看板" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">{watchShows[show]}，日子最近的在前</caption>
          <thead>
            <tr>
              <th scope="col">调解</th>
              <th scope="col">哪一项</th>
              <th scope="col">义务人 → 权利人</th>
              <th scope="col">还欠</th>
              <th scope="col">期限</th>
              <th scope="col">情况</th>
              <th scope="col">调委会</th>
            </tr>
          </thead>
          <tbody>
            {found.data.lines.map((line) => (
              <tr key={line.id}>
                <td data-label="调解" className="cell-title">
                  <Link to="/mediations/$id" params={{ id: line.mediationId }} hash="performance">
                    {line.title}
                  </Link>{' '}
                  <span className="code muted">{line.code}</span>
                </td>
                <td data-label="哪一项">{line.what}</td>
                <td data-label="义务人">{line.people || '—'}</td>
                <td data-label="还欠">{line.money ?? '—'}</td>
                <td data-label="期限">{line.due ?? '—'}</td>
                <td data-label="情况">
                  {line.late ? <span className="mark warn">{line.stateLabel}</span> : line.stateLabel}
                </td>
                <td data-label="调委会">{line.committee}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="row">
        {after ? <Button onClick={() => open(show)}>回到第一页</Button> : null}
        {found.data?.next ? <Button onClick={() => open(show, found.data.next ?? undefined)}>下一页</Button> : null}
      </div>
    </div>
  );
}
