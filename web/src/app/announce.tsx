import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** 播报: for those who hear the page. Said beside what is shown, never instead of it. */
export function announce(words: string): void {
  said = words;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** 播报区. */
export function Announcer(): ReactElement {
  const words = useSyncExternalStore(subscribe, () => said);
  return (
    <div aria-live="polite" className="visually-hidden">
      {words}
    </div>
  );
}
