import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { overviewQuery } from '../api/cadences.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';

/** 各单位这个月办得怎样: every figure with its denominator, each line opens to its days. */
export function Overview({ month }: { month: string }): ReactElement {
  const found = useQuery(overviewQuery(month));
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">范围内各单位</h2>
      {found.isPending ? <Loading what="各单位的情况" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <>
          <p className="muted">
            {found.data.rule}。截至 {sayMoment(found.data.asOf)}，漏办多的在前
            {found.data.more ? '；只列前 300 行' : ''}。
          </p>
          <table className="table cards">
            <caption className="visually-hidden">范围内各单位这个月办得怎样</caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">会议或工作</th>
                <th scope="col" className="number">
                  按期 / 应办
                </th>
                <th scope="col" className="number">
                  迟办
                </th>
                <th scope="col" className="number">
                  已说明
                </th>
                <th scope="col" className="number">
                  漏办
                </th>
                <th scope="col" className="number">
                  还没有记
                </th>
              </tr>
            </thead>
            <tbody>
              {found.data.lines.map((line) => (
                <tr key={`${line.unit.path} ${line.cadence}`}>
                  <td data-label="单位">{line.unit.name}</td>
                  <td data-label="会议或工作" className="cell-title">
                    <Link to="/cadences" search={{ month, unit: line.unit.path, cadence: line.cadence }}>
                      {line.label}
                    </Link>
                  </td>
                  <td data-label="按期 / 应办" className="number">
                    {line.onTime} / {line.due}
                  </td>
                  <td data-label="迟办" className="number">
                    {line.late}
                  </td>
                  <td data-label="已说明" className="number">
                    {line.explained}
                  </td>
                  <td data-label="漏办" className={`number${line.missed > 0 ? ' standing-missed' : ''}`}>
                    {line.missed}
                  </td>
                  <td data-label="还没有记" className="number">
                    {line.open}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </section>
  );
}
