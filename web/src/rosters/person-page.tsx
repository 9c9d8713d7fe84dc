import { leavings } from '@jieyou/contracts';
import type { RosterCard } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { cardQuery } from '../api/rosters.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Asking } from './asking.tsx';
import { choicesOf } from './refresh.ts';
import './rosters.css';

function Acts({ card }: { card: RosterCard }): ReactElement {
  const { id, can } = card;
  const term = [
    { name: 'document', label: '聘任文件或推选决议', kind: 'line' },
    { name: 'on', label: '新任期开始', kind: 'day' },
    { name: 'until', label: '新任期届满', kind: 'day' },
  ] as const;
  return (
    <div className="row wrap">
      <Asking label="续聘、连任" path={`people/${id}/reappointment`} fields={term} done="已续聘" can={can.keep} />
      <Asking
        label="记一次培训"
        path={`people/${id}/training`}
        fields={[
          { name: 'on', label: '培训日期', kind: 'day' },
          { name: 'topic', label: '培训内容', kind: 'line' },
          { name: 'hours', label: '学时', kind: 'line' },
        ]}
        done="已记"
        can={can.keep}
      />
      <Asking
        label="登记离任"
        path={`people/${id}/leaving`}
        fields={[
          { name: 'on', label: '离任日期', kind: 'day' },
          { name: 'why', label: '离任原因', kind: 'choice', options: choicesOf(leavings) },
        ]}
        done="已登记离任"
        can={can.keep}
      />
    </div>
  );
}

function OpenCases({ card }: { card: RosterCard }): ReactElement | null {
  const { openCases, standing, load } = card;
  if (load === null) return null;
  return (
    <section className="panel" aria-labelledby="open-cases">
      <h2 id="open-cases">手里的调解（{load}）</h2>
      {standing !== 'in_term' && openCases.length > 0 ? (
        <p className="note warn">已不在任，下列调解由谁接手，须由调委会或当事人逐件确定；系统不会自动换人。</p>
      ) : null}
      {openCases.length === 0 ? <p className="muted">没有您看得到的。</p> : null}
      <ul className="plain">
        {openCases.map(({ id, title, stage }) => (
          <li key={id}>
            <Link to="/mediations/$id" params={{ id }}>
              {title}
            </Link>{' '}
            <span className="muted">{stage}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 名册中的一个人. */
export function PersonPage(): ReactElement {
  const { id } = useParams({ from: '/desk/rosters/$id' });
  const found = useQuery(cardQuery(id));
  useTitle(found.data?.name);
  if (found.isPending) return <Loading what="卡片" />;
  if (found.isError) {
    return (
      <div className="page narrow">
        <h1>打不开</h1>
        <Failed error={found.error} retry={() => void found.refetch()} />
        <Link to="/rosters">回到名册</Link>
      </div>
    );
  }
  const card = found.data;
  const lines: readonly (readonly [string, string])[] = [
    ['名册', `${card.kindLabel}${card.fullTime ? '（专职）' : ''}`],
    ['单位', card.unit],
    ['擅长', card.fields.join('、') || '—'],
    ['语言、方言', card.languages.join('、') || '—'],
    ['文化程度', card.education || '—'],
    ['任期', `${card.since} 起${card.until ? `，至 ${card.until}` : ''}；${card.standingLabel}`],
    ['依据', card.document],
    ...(card.leftOn ? [['离任', `${card.leftOn} ${card.leaving ?? ''}`] as const] : []),
    ['席位', card.seats.map(({ name, seat }) => `${name}${seat}`).join('、') || '—'],
  ];
  return (
    <div className="page narrow rosters">
      <p>
        <Link to="/rosters">← 名册</Link>
      </p>
      <h1>{card.name}</h1>
      <dl className="roster-card panel">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Acts card={card} />
      <OpenCases card={card} />
      <section className="panel" aria-labelledby="trainings">
        <h2 id="trainings">培训</h2>
        {card.trainings.length === 0 ? <p className="muted">还没有培训记录。</p> : null}
        <ul className="plain">
          {card.trainings.map(({ on, topic, hours }) => (
            <li key={`${on}${topic}`}>
              {on} {topic}，{hours} 学时
            </li>
          ))}
        </ul>
      </section>
      {card.complaints && card.complaints.length > 0 ? (
        <section className="panel" aria-labelledby="complaints">
          <h2 id="complaints">查有其事的投诉</h2>
          <ul className="plain">
            {card.complaints.map(({ on, ground, result }) => (
              <li key={`${on}${ground}`}>
                {on} {ground}：{result}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
