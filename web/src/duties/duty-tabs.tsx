import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { waitingQuery } from '../api/duties.ts';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';

/** 清单、待审定、报告: one place, with what waits for somebody. */
export function DutyTabs(): ReactElement {
  const { pathname } = useLocation();
  const waiting = useQuery(waitingQuery()).data;
  const mayDraft = whyNot(useSession(), '起草职责清单') === null;
  const current = (path: string): 'page' | undefined => (pathname === path ? 'page' : undefined);
  const count = (many: number | undefined, words: string): ReactElement | null =>
    many ? <span className="tab-count">{words.replace('n', String(many))}</span> : null;
  return (
    <nav className="tabs" aria-label="职责清单">
      <Link to="/duties" activeOptions={{ exact: true }} aria-current={current('/duties')}>
        清单
      </Link>
      {mayDraft ? (
        <Link to="/duties/drafts" aria-current={current('/duties/drafts')}>
          待审定{count(waiting?.drafts, 'n 批')}
        </Link>
      ) : null}
      <Link to="/duties/corrections" aria-current={current('/duties/corrections')}>
        报告与答复
        {count(waiting?.corrections, 'n 份待答复')}
        {count(waiting?.answered, 'n 份有了答复')}
      </Link>
    </nav>
  );
}
