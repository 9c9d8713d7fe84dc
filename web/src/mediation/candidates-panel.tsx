import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { candidatesQuery } from '../api/rosters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';

/** 名册: what a party chooses from, in an order that says why. */
export function CandidatesPanel({ id }: { id: string }): ReactElement {
  const found = useQuery(candidatesQuery(id));
  if (found.isPending) return <Loading what="名册" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { order, candidates, empty } = found.data;
  return (
    <section aria-label="可选的调解员">
      <p className="muted">{order}</p>
      {empty ? <Empty>{empty}</Empty> : null}
      <ol className="candidates">
        {candidates.slice(0, 12).map((one) => (
          <li key={one.id} className={one.barred ? 'muted' : ''}>
            <strong>{one.name}</strong>（{one.unit}
            {one.fullTime ? '，专职' : ''}）{one.fits ? <span className="mark">擅长此类</span> : null}{' '}
            {[one.near, `在办 ${one.load} 件`, one.languages.join('、')].filter(Boolean).join(' · ')}
            {one.assigned ? ' · 已确定' : ''}
            {one.chosenBy.length > 0 ? ` · ${one.chosenBy.join('、')}已选` : ''}
            {one.barred ? ` · ${one.barred}，不能选` : ''}
            {one.ask.map((each) => (
              <span key={each} className="note warn">
                {each}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
