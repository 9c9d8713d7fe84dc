import { useEffect, useRef } from 'react';

type FocusBack = {
  /** Call before the drawer opens. */
  remember: () => void;
  /** Call when the act is done: its button may be gone, so the board itself is returned to. */
  toBoard: () => void;
};

/** 焦点归位: whoever closes the drawer stands where they were; whoever has done the act stands before the next one. */
export function useFocusBack(open: boolean, boardId: string): FocusBack {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (open || opener.current === null) return;
    const to = opener.current.isConnected ? opener.current : document.getElementById(boardId);
    opener.current = null;
    to?.focus();
  }, [open, boardId]);
  return {
    remember: () => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    },
    toBoard: () => {
      opener.current = document.getElementById(boardId);
    },
  };
}
