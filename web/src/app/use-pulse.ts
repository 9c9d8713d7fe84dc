import type { SessionView } from '@jieyou/contracts';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session.ts';
import { queries, sessionEnded } from './queries.ts';

const everyMs = 60_000;
const attentiveMs = 5 * 60_000;
/** The server's own idle end comes first; then it is asked. */
const graceMs = 10_000;

/**
 * 值守: counts and notices are renewed while somebody is at the desk, and only then, so that looking by itself never
 * keeps a session alive. When nobody has been there for the idle time, the page asks and leaves the screen.
 */
export function usePulse(session: SessionView | null): void {
  const idleMs = (session?.idleMinutes ?? 0) * 60_000;
  useEffect(() => {
    if (idleMs === 0) return;
    let touched = Date.now();
    let asked = false;
    const touch = (): void => {
      touched = Date.now();
      asked = false;
    };
    const beat = async (): Promise<void> => {
      const away = Date.now() - touched;
      if (away < attentiveMs) {
        await Promise.all([['desk'], ['notices']].map((queryKey) => queries.invalidateQueries({ queryKey })));
        return;
      }
      if (away < idleMs + graceMs || asked) return;
      asked = true;
      const still = await queries.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => session);
      if (!still) sessionEnded();
    };
    const timer = setInterval(() => void beat(), everyMs);
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [idleMs, session]);
}
