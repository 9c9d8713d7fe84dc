import { studioKinds, studioSeats } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { rosterQuery, studiosQuery } from '../api/rosters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { Asking } from './asking.tsx';
import { choicesOf } from './refresh.ts';

const opening = [
  { name: 'name', label: '工作室名称', kind: 'line' },
  { name: 'kind', label: '类型', kind: 'choice', options: choicesOf(studioKinds) },
  { name: 'home', label: '所属的调委会或单位', kind: 'unit' },
  { name: 'place', label: '地点', kind: 'line' },
] as const;

/** 工作室: fixed seats, the invited, and what is empty. */
export function StudiosTab(): ReactElement {
  const found = useQuery(studiosQuery());
  const roster = useQuery(rosterQuery({}));
  if (found.isPending) return <Loading what="工作室" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { studios, empty, can } = found.data;
  const everybody = (roster.data?.people ?? [])
    .filter(({ standing }) => standing !== 'left')
    .map(({ id, name, kindLabel, unit }) => ({ value: id, label: `${name}（${kindLabel}，${unit}）` }));
  return (
    <>
      <Asking label="设立工作室" path="studios" fields={opening} done="已设立" can={can} />
      {empty ? <Empty>{empty}</Empty> : null}
      {studios.map(({ id, name, kindLabel, home, place, seats, lacks, can: may }) => (
        <section key={id} className="panel" aria-label={name}>
          <h2>
            {name} <span className="muted">{[kindLabel, home, place].filter(Boolean).join(' · ')}</span>
          </h2>
          <ul className="plain">
            {seats.map(({ person, name: who, seat, since }) => (
              <li key={`${person}${seat}`}>
                {seat}：
                <Link to="/rosters/$id" params={{ id: person }}>
                  {who}
                </Link>{' '}
                <span className="muted">{since} 起</span>
              </li>
            ))}
          </ul>
          {lacks.length > 0 ? <p className="note warn">空着的席位：{lacks.join('、')}</p> : null}
          <div className="row wrap">
            <Asking
              label="入席"
              path={`studios/${id}/seats`}
              fields={[
                { name: 'seat', label: '席位', kind: 'choice', options: choicesOf(studioSeats) },
                { name: 'person', label: '人员', kind: 'choice', options: everybody },
                { name: 'on', label: '入席日期', kind: 'day' },
              ]}
              done="已入席"
              can={may}
            />
            <Asking
              label="离席"
              path={`studios/${id}/leaving`}
              fields={[
                {
                  ...{ name: 'person', label: '人员', kind: 'choice' },
                  options: seats.map(({ person, name: who }) => ({ value: person, label: who })),
                },
                { name: 'on', label: '离席日期', kind: 'day' },
              ]}
              done="已离席"
              can={may}
            />
          </div>
        </section>
      ))}
    </>
  );
}
