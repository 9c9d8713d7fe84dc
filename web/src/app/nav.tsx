import type { SessionView } from '@jieyou/contracts';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DutiesLink } from '../duties/duties-link.tsx';
import { isOfficer, whyNot } from '../session/why-not.ts';

type Current = 'page' | undefined;

/** 主导航, of what this post does. A matter belongs to the lists, wherever it was opened from. */
export function Nav({ session }: { session: SessionView }): ReactElement {
  const { pathname } = useLocation();
  const at = (...starts: string[]): Current =>
    starts.some((start) => pathname.startsWith(start)) ? 'page' : undefined;
  return (
    <nav className="nav" aria-label="主导航">
      <Link to="/" aria-current={pathname === '/' ? 'page' : undefined}>
        我的工作台
      </Link>
      {isOfficer(session) ? null : (
        <Link to="/tasks" aria-current={at('/tasks')}>
          任务
        </Link>
      )}
      {whyNot(session, '登记事项') === null ? (
        <Link to="/register" aria-current={at('/register')}>
          登记
        </Link>
      ) : null}
      {isOfficer(session) ? null : (
        <Link to="/lists/$list" params={{ list: 'open' }} aria-current={at('/lists/', '/matters/')}>
          事项
        </Link>
      )}
      {isOfficer(session) ? null : (
        <Link to="/meetings" aria-current={at('/meetings', '/risks', '/information', '/cadences')}>
          研判
        </Link>
      )}
      {isOfficer(session) ? null : (
        <Link to="/petitions" aria-current={at('/petitions')}>
          信访
        </Link>
      )}
      <Link to="/referrals" search={{ list: 'to_answer' }} aria-current={at('/referrals')}>
        对接
      </Link>
      {isOfficer(session) ? null : (
        <Link to="/grids" search={{}} aria-current={at('/grids')}>
          网格
        </Link>
      )}
      {isOfficer(session) ? null : (
        <Link to="/rooms" aria-current={at('/rooms')}>
          场所
        </Link>
      )}
      {whyNot(session, '导入') === null ? (
        <Link to="/imports" aria-current={at('/imports')}>
          导入
        </Link>
      ) : null}
      {session.post?.role === 'audit_officer' ? (
        <Link to="/search/log" aria-current={at('/search/log')}>
          查人记录
        </Link>
      ) : null}
      {isOfficer(session) ? null : (
        <Link to="/performance" aria-current={at('/performance')}>
          履约看板
        </Link>
      )}
      {['window_clerk', 'centre_director', 'mediator'].includes(session.post?.role ?? '') ? (
        <Link to="/subsidies" aria-current={at('/subsidies')}>
          以案定补
        </Link>
      ) : null}
      {isOfficer(session) ? null : (
        <Link to="/package-steps" aria-current={at('/package-steps')}>
          套餐步骤
        </Link>
      )}
      {isOfficer(session) ? null : (
        <Link to="/figures" aria-current={at('/figures')}>
          统计
        </Link>
      )}
      {isOfficer(session) ? null : (
        <Link to="/rosters" aria-current={at('/rosters')}>
          名册
        </Link>
      )}
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
    </nav>
  );
}
