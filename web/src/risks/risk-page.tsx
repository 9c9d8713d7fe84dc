import type { RiskPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { riskQuery } from '../api/risks.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Letters } from './letters.tsx';
import { RiskActs } from './risk-acts.tsx';
import { riskStates } from './risks-page.tsx';

const states = { open: '还没有办结', done: '已办结', withdrawn: '已撤销' } as const;

function Measures({ measures }: Pick<RiskPage, 'measures'>): ReactElement {
  return (
    <section className="panel" aria-labelledby="measures">
      <h2 id="measures">措施</h2>
      {measures.length === 0 ? <Empty>还没有定措施。</Empty> : null}
      <ul className="plain">
        {measures.map(({ id, words, unit, due, state, late, note }) => (
          <li key={id}>
            {words}，由{unit.name}办理，<span className={late ? 'standing-late' : ''}>{due} 前</span>，{states[state]}
            {note ? `：${note}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 一项风险. */
export function RiskScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/risks/$id' });
  const found = useQuery(riskQuery(id));
  const risk = found.data;
  useTitle(risk?.title ?? '风险');
  if (!risk)
    return (
      <div className="page">
        {found.isPending ? <Loading what="风险" /> : null}
        {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      </div>
    );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{risk.title}</h1>
        <span className="mark strong">{risk.tier}</span>
        <span className="mark">{riskStates[risk.state]}</span>
        <span className="muted">
          第 {risk.no} 号 · {risk.unit.name}列入 · {risk.owner.name}负责 ·{' '}
          <span className={risk.late ? 'standing-late' : ''}>{risk.reviewOn} 复核</span>
        </span>
      </div>
      <p>
        <Link to="/risks">← 风险清单</Link>
        {risk.matter ? (
          <>
            　事项：
            <Link to="/matters/$id" params={{ id: risk.matter.id }}>
              {risk.matter.title}
            </Link>
          </>
        ) : null}
      </p>
      <p className="minutes">{risk.reason}</p>
      <RiskActs risk={risk} />
      <Measures measures={risk.measures} />
      <Letters title="风险预警函" letters={risk.letters} />
      <section className="panel" aria-labelledby="course">
        <h2 id="course">经过</h2>
        <ul className="plain">
          {risk.course.map(({ at, by, what, words }) => (
            <li key={at + what}>
              {sayMoment(at)} {by} {what}
              {words ? `：${words}` : ''}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
