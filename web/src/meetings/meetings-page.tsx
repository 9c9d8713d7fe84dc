import { meetingStates } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { meetingsQuery } from '../api/meetings.ts';
import { JudgementTabs } from '../judgement/judgement-tabs.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Prepare } from './prepare.tsx';

/** 研判会议一览. */
export function MeetingsPage(): ReactElement {
  const found = useQuery(meetingsQuery());
  useTitle('研判会议');
  return (
    <div className="page">
      <div className="page-head">
        <h1>研判会议</h1>
        <span className="muted">议程由记录生成；议定的成为任务，下一次从这些开始</span>
      </div>
      <JudgementTabs />
      {found.isPending ? <Loading what="会议" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? <Prepare view={found.data} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">会议</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">会议</th>
              <th scope="col">召集单位</th>
              <th scope="col">现在怎样</th>
              <th scope="col" className="number">
                议程
              </th>
              <th scope="col" className="number">
                议定办结 / 议定
              </th>
            </tr>
          </thead>
          <tbody>
            {found.data.lines.map((line) => (
              <tr key={line.id}>
                <td data-label="日期" className="short">
                  {line.on} {line.at}
                </td>
                <td data-label="会议" className="cell-title">
                  <Link to="/meetings/$id" params={{ id: line.id }}>
                    {line.label}
                  </Link>
                  {line.number ? <div className="muted">{line.number}</div> : null}
                </td>
                <td data-label="召集单位">{line.unit.name}</td>
                <td data-label="现在怎样" className="short">
                  {meetingStates[line.state]}
                </td>
                <td data-label="议程" className="number">
                  {line.items}
                </td>
                <td data-label="议定办结 / 议定" className="number">
                  {line.decisions.done} / {line.decisions.all}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
