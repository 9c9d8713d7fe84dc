import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownersQuery } from '../api/duties.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { sayBasis } from './say-basis.tsx';
import { MatchedWords } from './matched-words.tsx';

/** 可能的主责单位, while a matter is being accepted and graded: the same that the dispatch will propose. */
export function OwnerHints({ matterId }: { matterId: string }): ReactElement {
  const found = useQuery(ownersQuery(matterId, ''));
  const first = found.data?.proposals.slice(0, 3) ?? [];
  return (
    <section className="panel" aria-labelledby="owner-hints">
      <h2 id="owner-hints">职责清单里可能的主责单位</h2>
      {found.isPending ? <Loading what="职责清单" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <p className="muted">{found.data.empty}</p> : null}
      <ol className="plain">
        {first.map((proposal) => (
          <li key={proposal.duty.id} className="hint">
            <strong>{proposal.unit?.name ?? proposal.rule}</strong>
            <div>
              <Link to="/duties/$id" params={{ id: proposal.duty.id }}>
                第 {proposal.duty.no} 条
              </Link>
              ：{proposal.duty.what}；{sayBasis(proposal.duty.basis)}
            </div>
            <div className="muted">
              <MatchedWords {...proposal} />
            </div>
          </li>
        ))}
      </ol>
      {first.length > 0 ? <p className="muted">只是建议；交办时可以直接选用，也可以不用。</p> : null}
    </section>
  );
}
