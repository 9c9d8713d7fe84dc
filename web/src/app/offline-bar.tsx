import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** 断网提示. */
export function OfflineBar(): ReactElement | null {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <div className="offline-bar" role="alert">
      网络已断开。填写中的内容已存为草稿，网络恢复后再提交。
    </div>
  );
}
