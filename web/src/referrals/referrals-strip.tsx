import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReferralList } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { referralsQuery } from '../api/referrals.ts';

const shown: readonly ReferralList[] = ['to_answer', 'waiting', 'late'];

/** 工作台上的对接: what waits for us, what we wait for, what is late; each count is the list it opens. */
export function ReferralsStrip(): ReactElement | null {
  const found = useQuery(referralsQuery('to_answer', 0));
  const counts = found.data?.counts ?? [];
  const own = shown.flatMap((name) => counts.filter(({ list }) => list === name));
  if (own.every(({ count }) => count === 0)) return null;
  return (
    <section aria-labelledby="referral-strip">
      <h2 id="referral-strip">对接</h2>
      <div className="tiles">
        {own.map(({ list, label, count }) => (
          <Link
            key={list}
            to="/referrals"
            search={{ list: list as ReferralList }}
            className={`tile${count === 0 ? ' none' : ''}${list === 'late' && count > 0 ? ' late' : ''}`}
          >
            <span className="tile-label">{label}</span>
            <span className="tile-count">{count >= 1000 ? '1000+' : count}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}
