import type { PeopleLog } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { peopleLogQuery } from '../api/search.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Pager } from '../matters/pager.tsx';

function Line({ line }: { line: PeopleLog['lines'][number] }): ReactElement {
  return (
    <tr>
      <td data-label="时间" className="short">
        {sayMoment(line.at)}
      </td>
      <td data-label="谁" className="cell-title">
        {line.name}
        <div className="muted">
          {line.roleLabel} · {line.unit}
        </div>
      </td>
      <td data-label="按什么查">{line.kindLabel}</td>
      <td data-label="事由">
        {line.purposeLabel}
        <div className="muted">{line.words}</div>
      </td>
      <td data-label="找到">{line.hits} 件</td>
      <td data-label="识别码">
        <span className="code">{line.mark}</span>
      </td>
    </tr>
  );
}

/** 查人记录: who looked for somebody and why; never whom. */
export function PeopleLogScreen(): ReactElement {
  const { after } = useSearch({ from: '/desk/search/log' });
  const navigate = useNavigate();
  const log = useQuery(peopleLogQuery(after));
  useTitle('查人记录');
  const go = (cursor?: string): void => void navigate({ to: '/search/log', search: { after: cursor } });
  const lines = log.data?.lines ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>查人记录</h1>
        <span className="muted">记录里没有查的是谁；识别码相同的，查的是同一个姓名或号码。</span>
      </div>
      {log.isError ? <Failed error={log.error} retry={() => void log.refetch()} /> : null}
      {log.isPending ? <Loading what="记录" /> : null}
      {log.data && lines.length === 0 ? <Empty>还没有人查过。</Empty> : null}
      {lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">查人记录</caption>
          <thead>
            <tr>
              {['时间', '谁', '按什么查', '事由', '找到', '识别码'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      ) : null}
      <Pager first={after === undefined} next={log.data?.next ?? null} onFirst={() => go()} onNext={go} />
    </div>
  );
}
