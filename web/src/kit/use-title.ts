import { useEffect } from 'react';

/** 页面标题, so that several open tabs can be told apart. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · 解忧` : '解忧';
  }, [title]);
}
