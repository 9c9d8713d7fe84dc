import { codesOf, packageShows } from '@jieyou/contracts';
import type { PackageShow } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { packageStepsQuery } from '../api/packages.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';

/** 套餐步骤: what this unit has to do and what is late, nearest first. */
export function PackageStepsPage(): ReactElement {
  const { show = 'mine', after } = useSearch({ from: '/desk/package-steps' });
  const go = useNavigate({ from: '/package-steps' });
  const found = useQuery(packageStepsQuery(show, after));
  useTitle('套餐步骤');
  const open = (to: PackageShow, from?: string): void => void go({ search: { show: to, after: from } });
  return (
    <div className="page">
      <div className="page-head">
        <h1>套餐步骤</h1>
      </div>
      <nav className="tiles" aria-label="套餐步骤的清单">
        {codesOf(packageShows).map((each) => {
          const count = found.data?.counts.find((one) => one.show === each);
          return (
            <Link
              key={each}
              to="/package-steps"
              search={{ show: each }}
              className={`tile ${each === 'late' && count && count.count > 0 ? 'late' : ''}`}
              aria-current={show === each ? 'page' : undefined}
            >
              <span className="tile-label">{packageShows[each]}</span>
              <span className="tile-count">{count?.text ?? '—'}</span>
            </Link>
          );
        })}
      </nav>
      {found.isPending ? <Loading what="套餐步骤" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">套餐步骤，期限最近的在前</caption>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">套餐</th>
              <th scope="col">这一步</th>
              <th scope="col">办理单位</th>
              <th scope="col">期限</th>
            </tr>
          </thead>
          <tbody>
            {found.data.lines.map((line) => (
              <tr key={line.id}>
                <td data-label="事项" className="cell-title">
                  <Link to="/matters/$id" params={{ id: line.code }}>
                    {line.title}
                  </Link>{' '}
                  <span className="code muted">{line.code}</span>
                </td>
                <td data-label="套餐">{line.package}</td>
                <td data-label="这一步">{line.step}</td>
                <td data-label="办理单位">{line.unit}</td>
                <td data-label="期限">{line.due ? `${line.due}${line.late ? ' 已逾期' : ''}` : '没有期限'}</td>
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
