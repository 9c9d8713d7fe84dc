import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** 换页后的焦点: at the new page, unless the page has put it into a field of its own; Tab then goes on from there. */
export function useFocusOnPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        const main = document.getElementById('main');
        if (pathChanged && main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
      }),
    [router],
  );
}
