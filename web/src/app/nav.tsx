import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';

type Current = 'page' | undefined;

/** 主导航. A matter belongs to the lists, wherever it was opened from. */
export function Nav(): ReactElement {
  const { pathname } = useLocation();
  const at = (...starts: string[]): Current =>
    starts.some((start) => pathname.startsWith(start)) ? 'page' : undefined;
  return (
    <nav className="nav" aria-label="主导航">
      <Link to="/" aria-current={pathname === '/' ? 'page' : undefined}>
        我的工作台
      </Link>
      <Link to="/register" aria-current={at('/register')}>
        登记
      </Link>
      <Link to="/lists/$list" params={{ list: 'open' }} aria-current={at('/lists/', '/matters/')}>
        事项
      </Link>
      <Link to="/imports" aria-current={at('/imports')}>
        导入
      </Link>
      <Link to="/methods" aria-current={at('/methods')}>
        做法与日历
      </Link>
    </nav>
  );
}
