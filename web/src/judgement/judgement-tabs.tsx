import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';

const tabs = [
  ['/meetings', '会议'],
  ['/risks', '风险清单'],
  ['/information', '信息'],
  ['/cadences', '例会与定期工作'],
] as const;

/** 研判: the rooms of one floor. */
export function JudgementTabs(): ReactElement {
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label="研判">
      {tabs.map(([to, words]) => (
        <Link key={to} to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
