import { referralLists } from '@jieyou/contracts';
import type { ReferralLine, ReferralList } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { referralsQuery } from '../api/referrals.ts';
import { sayDay } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import '../beside/beside.css';

function Line({ line }: { line: ReferralLine }): ReactElement {
  return (
    <tr>
      <td data-label="期限" className="short">
        <span className={line.late ? 'bad' : undefined}>{line.dueDay ?? '—'}</span>
        {line.late ? <span className="muted">已超期</span> : null}
      </td>
      <td data-label="事项" className="cell-title">
        <Link to="/referrals/$id" params={{ id: line.id }}>
          {line.matter.title}
        </Link>
        <span className="muted code">{line.matter.code}</span>
      </td>
      <td data-label="对接">{line.kindLabel}</td>
      <td data-label="方向" className="short">
        {line.directionLabel}
      </td>
      <td data-label="对方">{line.partner}</td>
      <td data-label="我方">{line.office}</td>
      <td data-label="环节" className="short">
        {line.stageLabel}
      </td>
      <td data-label="登记" className="short">
        {sayDay(line.openedAt)}
      </td>
    </tr>
  );
}

const heads = ['期限', '事项', '对接', '方向', '对方单位', '我方经办', '环节', '登记'];

/** 对接清单: what waits for us, what we wait for, what is late. */
export function ReferralsScreen(): ReactElement {
  const { list = 'to_answer', from = 0 } = useSearch({ from: '/desk/referrals' });
  const found = useQuery(referralsQuery(list, from));
  useTitle('对接');
  const names = Object.keys(referralLists) as ReferralList[];
  const countOf = (name: ReferralList): string => {
    const count = found.data?.counts.find((each) => each.list === name)?.count;
    if (count === undefined) return '';
    return count >= 1000 ? ' 1000+' : ` ${count}`;
  };
  return (
    <div className="page beside beside-list">
      <div className="page-head">
        <h1>对接</h1>
        <Link to="/referrals/partners">对接单位</Link>
      </div>
      <nav className="list-tabs" aria-label="对接清单">
        {names.map((name) => (
          <Link key={name} to="/referrals" search={{ list: name }} aria-current={name === list ? 'page' : undefined}>
            {referralLists[name]}
            {countOf(name)}
          </Link>
        ))}
      </nav>
      {found.isPending ? <Loading what="对接" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">{referralLists[list]}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.data.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      ) : null}
      {found.data?.next ? (
        <Link to="/referrals" search={{ list, from: Number(found.data.next) }}>
          下一页
        </Link>
      ) : null}
    </div>
  );
}
