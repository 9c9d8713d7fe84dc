import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { waitingQuery } from '../api/duties.ts';

/** 导航里的职责清单, with how much of it waits for this person. */
export function DutiesLink({ current }: { current: 'page' | undefined }): ReactElement {
  const waiting = useQuery(waitingQuery()).data;
  const count = waiting ? waiting.drafts + waiting.corrections + waiting.answered : 0;
  return (
    <Link to="/duties" aria-current={current}>
      职责清单
      {count > 0 ? (
        <span className="unread-count">
          {count}
          <span className="visually-hidden"> 件等您看</span>
        </span>
      ) : null}
    </Link>
  );
}
