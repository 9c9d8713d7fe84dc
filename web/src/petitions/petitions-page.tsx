import { petitionLists } from '@jieyou/contracts';
import type { PetitionList } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { petitionsQuery } from '../api/petitions.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import '../beside/beside.css';

const heads = ['法定期限', '事项', '种类', '层级', '环节'];

/** 信访清单: by the statutory day; nobody is counted. */
export function PetitionsScreen(): ReactElement {
  const { list = 'open' } = useSearch({ from: '/desk/petitions' });
  const found = useQuery(petitionsQuery(list));
  useTitle('信访件');
  const names = Object.keys(petitionLists) as PetitionList[];
  return (
    <div className="page beside beside-list">
      <div className="page-head">
        <h1>信访件</h1>
        <span className="muted">按法定期限排列；不按人计数</span>
      </div>
      <nav className="list-tabs" aria-label="信访清单">
        {names.map((name) => (
          <Link key={name} to="/petitions" search={{ list: name }} aria-current={name === list ? 'page' : undefined}>
            {petitionLists[name]} {found.data?.counts.find((each) => each.list === name)?.count ?? ''}
          </Link>
        ))}
      </nav>
      {found.isPending ? <Loading what="信访件" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      {found.data && found.data.lines.length > 0 ? (
        <table className="table cards">
          <caption className="visually-hidden">{petitionLists[list]}</caption>
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
            {found.data.lines.map(({ matter, kindLabel, levelLabel, stageLabel, dueDay, late }) => (
              <tr key={matter.id}>
                <td data-label="法定期限" className={late ? 'bad short' : 'short'}>
                  {dueDay ?? '—'}
                  {late ? <span className="muted">已超期</span> : null}
                </td>
                <td data-label="事项" className="cell-title">
                  <Link to="/matters/$id" params={{ id: matter.id }}>
                    {matter.title}
                  </Link>
                  <span className="muted code">{matter.code}</span>
                </td>
                <td data-label="种类">{kindLabel}</td>
                <td data-label="层级">{levelLabel}</td>
                <td data-label="环节">{stageLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
