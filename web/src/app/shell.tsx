import { Link, Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../session/use-session.ts';
import { isOfficer } from '../session/why-not.ts';
import { Nav } from './nav.tsx';
import { NoticesButton } from './notices-button.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { useFocusOnPage } from './use-focus-on-page.ts';
import { usePulse } from './use-pulse.ts';

/** 工作台的框架: where you are, as whom, and the few places to go. */
export function Shell(): ReactElement | null {
  const session = useSession();
  usePulse(session);
  useFocusOnPage();
  if (!session) return null;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="bar">
        <Link to="/" className="brand">
          <strong>解忧</strong>
          <span className="brand-unit">{session.post?.orgName ?? session.countyName}</span>
        </Link>
        {isOfficer(session) ? null : <SearchBox />}
        <div className="bar-end">
          <NoticesButton />
          <PersonMenu session={session} />
        </div>
      </header>
      {session.demo ? <div className="demo-bar">演示数据：单位、人员、事项均为虚构，请勿录入真实信息。</div> : null}
      <div className="room">
        <Nav session={session} />
        <main id="main" className="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
