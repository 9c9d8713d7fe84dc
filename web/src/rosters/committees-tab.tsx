import { committeeKinds } from '@jieyou/contracts';
import type { CommitteesView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { committeesQuery, rosterQuery } from '../api/rosters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { Asking } from './asking.tsx';
import { choicesOf } from './refresh.ts';

type Committee = CommitteesView['committees'][number];
type Choice = { value: string; label: string };

function One({ committee, mediators }: { committee: Committee; mediators: readonly Choice[] }): ReactElement {
  const { org, name, kindLabel, term, electedOn, endsOn, courtOn, members, lacks, can } = committee;
  const electing = [
    { name: 'kind', label: '类型', kind: 'choice', options: choicesOf(committeeKinds) },
    { name: 'on', label: '推选日期', kind: 'day' },
    { name: 'document', label: '推选决议', kind: 'line' },
    { name: 'director', label: '主任', kind: 'choice', options: mediators },
    { name: 'deputies', label: '副主任', kind: 'choices', options: mediators },
    {
      name: 'members',
      label: '委员',
      kind: 'choices',
      options: mediators,
      help: '连主任在内三至九人，须在本调委会的调解员名册中',
    },
    { name: 'mixed', label: '多民族居住的地区', kind: 'tick' },
  ] as const;
  return (
    <section className="panel" aria-label={name}>
      <h2>
        {name}
        {kindLabel ? <span className="muted"> {kindLabel}</span> : null}
      </h2>
      {term === null ? null : (
        <p className="muted">
          第 {term} 届，{electedOn} 推选，任期至 {endsOn}；{courtOn ? `${courtOn} 通报法院` : '尚未通报法院'}
        </p>
      )}
      <p>
        {members.map(({ id, name: member, role }, at) => (
          <span key={id}>
            {at > 0 ? '、' : ''}
            <Link to="/rosters/$id" params={{ id }}>
              {member}
            </Link>
            {role === '委员' ? '' : `（${role}）`}
          </span>
        ))}
      </p>
      {lacks.length === 0 ? <p className="good">组成、任期和通报都齐全。</p> : null}
      <ul className="plain">
        {lacks.map(({ words, article }) => (
          <li key={words} className="note warn">
            {words} <span className="muted">{article}</span>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <Asking label="登记推选结果" path="committees" fields={electing} done="已登记本届" can={can} more={{ org }} />
        <Asking
          label="登记通报法院"
          path="committees/court-notice"
          fields={[{ name: 'on', label: '通报法院的日期', kind: 'day' }]}
          done="已登记"
          can={can}
          more={{ org }}
        />
      </div>
    </section>
  );
}

/** 调委会: who sits in each, until when, and what the law still misses. */
export function CommitteesTab(): ReactElement {
  const found = useQuery(committeesQuery());
  const roster = useQuery(rosterQuery({ kind: 'mediator' }));
  if (found.isPending) return <Loading what="调委会" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { committees, empty } = found.data;
  const lacking = committees.filter(({ lacks }) => lacks.length > 0).length;
  const serving = (roster.data?.people ?? []).filter(({ standing }) => standing !== 'left');
  return (
    <>
      {empty ? (
        <Empty>{empty}</Empty>
      ) : (
        <p>
          共 {committees.length} 个，其中 {lacking} 个还有缺项。
        </p>
      )}
      {committees.map((committee) => (
        <One
          key={committee.org}
          committee={committee}
          mediators={serving
            .filter(({ unit }) => unit === committee.name)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      ))}
    </>
  );
}
