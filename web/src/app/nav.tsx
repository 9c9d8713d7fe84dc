import type { SessionView } from '@jieyou/contracts';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { DutiesLink } from '../duties/duties-link.tsx';
import { isOfficer, whyNot } from '../session/why-not.ts';

type Current = 'page' | undefined;
type At = (...starts: string[]) => Current;
type RoomProps = { session: SessionView; at: At };

const subsidised = new Set(['window_clerk', 'centre_director', 'mediator']);

/** 一组: its heading and the places in it. */
function Group({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <div className="nav-group">
      <div className="nav-title">{title}</div>
      {children}
    </div>
  );
}

/** 办件: what comes in and where it goes. */
function Matters({ session, at }: RoomProps): ReactElement {
  return (
    <Group title="办件">
      {whyNot(session, '登记事项') === null ? (
        <Link to="/register" aria-current={at('/register')}>
          登记
        </Link>
      ) : null}
      <Link to="/lists/$list" params={{ list: 'open' }} aria-current={at('/lists/', '/matters/')}>
        事项
      </Link>
      <Link to="/petitions" aria-current={at('/petitions')}>
        信访
      </Link>
      <Link to="/referrals" search={{ list: 'to_answer' }} aria-current={at('/referrals')}>
        对接
      </Link>
      {whyNot(session, '导入') === null ? (
        <Link to="/imports" aria-current={at('/imports')}>
          导入
        </Link>
      ) : null}
    </Group>
  );
}

/** 调解: rooms, people, promises. */
function Mediation({ session, at }: RoomProps): ReactElement {
  return (
    <Group title="调解">
      <Link to="/rooms" aria-current={at('/rooms')}>
        场所
      </Link>
      <Link to="/rosters" aria-current={at('/rosters')}>
        名册
      </Link>
      <Link to="/performance" aria-current={at('/performance')}>
        履约看板
      </Link>
      <Link to="/package-steps" aria-current={at('/package-steps')}>
        套餐步骤
      </Link>
      {subsidised.has(session.post?.role ?? '') ? (
        <Link to="/subsidies" aria-current={at('/subsidies')}>
          以案定补
        </Link>
      ) : null}
    </Group>
  );
}

/** 研判: what the centre learns from it. */
function Judgement({ at }: Pick<RoomProps, 'at'>): ReactElement {
  return (
    <Group title="研判">
      <Link to="/meetings" aria-current={at('/meetings', '/risks', '/information', '/cadences')}>
        研判
      </Link>
      <Link to="/grids" search={{}} aria-current={at('/grids')}>
        网格
      </Link>
      <Link to="/figures" aria-current={at('/figures')}>
        统计
      </Link>
    </Group>
  );
}

/** 主导航, of what this post does. A matter belongs to the lists, wherever it was opened from. */
export function Nav({ session }: { session: SessionView }): ReactElement {
  const { pathname } = useLocation();
  const at: At = (...starts) => (starts.some((start) => pathname.startsWith(start)) ? 'page' : undefined);
  const room = { session, at };
  const officer = isOfficer(session);
  return (
    <nav className="nav" aria-label="主导航">
      <Link to="/" aria-current={pathname === '/' ? 'page' : undefined}>
        我的工作台
      </Link>
      {officer ? null : (
        <>
          <Link to="/tasks" aria-current={at('/tasks')}>
            任务
          </Link>
          <Matters {...room} />
          <Mediation {...room} />
          <Judgement at={at} />
        </>
      )}
      <Group title="规矩">
        {session.post?.role === 'audit_officer' ? (
          <Link to="/search/log" aria-current={at('/search/log')}>
            查人记录
          </Link>
        ) : null}
        <DutiesLink current={at('/duties')} />
        <Link to="/public-page" aria-current={at('/public-page')}>
          公众页
        </Link>
        <Link to="/forms" aria-current={at('/forms')}>
          文书样式
        </Link>
        <Link to="/methods" aria-current={at('/methods')}>
          做法与日历
        </Link>
      </Group>
    </nav>
  );
}
