import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Announcer } from './announce.tsx';
import { OfflineBar } from './offline-bar.tsx';

/** 页面的根. */
export function Root(): ReactElement {
  return (
    <>
      <OfflineBar />
      <Outlet />
      <Announcer />
    </>
  );
}
