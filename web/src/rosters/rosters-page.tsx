import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTitle } from '../kit/use-title.ts';
import { CommitteesTab } from './committees-tab.tsx';
import { ComplaintsTab } from './complaints-tab.tsx';
import { DaysTab } from './days-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { StudiosTab } from './studios-tab.tsx';
import './rosters.css';

const tabs = {
  people: { words: '人员', Tab: PeopleTab },
  committees: { words: '调委会', Tab: CommitteesTab },
  studios: { words: '工作室', Tab: StudiosTab },
  days: { words: '值班法官', Tab: DaysTab },
  complaints: { words: '投诉', Tab: ComplaintsTab },
} as const;

const isTab = (name: string): name is keyof typeof tabs => Object.hasOwn(tabs, name);

/** 名册. */
export function RostersPage(): ReactElement {
  const { tab: asked = 'people' } = useSearch({ from: '/desk/rosters' });
  const tab = isTab(asked) ? asked : 'people';
  const { Tab } = tabs[tab];
  useTitle('名册');
  return (
    <div className="page rosters">
      <div className="page-head">
        <h1>名册</h1>
        <span className="muted">调委会、工作室、调解员、专家、律师和值班法官</span>
      </div>
      <nav className="tabs" aria-label="名册">
        {Object.entries(tabs).map(([name, { words }]) => (
          <Link key={name} to="/rosters" search={{ tab: name }} aria-current={tab === name ? 'page' : undefined}>
            {words}
          </Link>
        ))}
      </nav>
      <Tab />
    </div>
  );
}
