const prefix = 'jieyou:draft:';

/** 草稿 — kept in this browser until the act succeeds; each staff member has their own. */
export type Draft<Shape> = { values: Shape; commandId: string; savedAt: string };

const keyOf = (staff: string, about: string): string => `${prefix}${staff}:${about}`;

/** 读草稿. A draft that cannot be read is no draft. */
export function readDraft<Shape>(staff: string, about: string): Draft<Shape> | null {
  try {
    const text = localStorage.getItem(keyOf(staff, about));
    return text ? (JSON.parse(text) as Draft<Shape>) : null;
  } catch {
    return null;
  }
}

/** 存草稿. A full or forbidden store never stops the clerk. */
export function keepDraft<Shape>(staff: string, about: string, draft: Omit<Draft<Shape>, 'savedAt'>): void {
  try {
    localStorage.setItem(keyOf(staff, about), JSON.stringify({ ...draft, savedAt: new Date().toISOString() }));
  } catch {
    return;
  }
}

/** 有哪些草稿: what stands after `under` in the names of this staff member's drafts. */
export function draftsUnder(staff: string, under: string): string[] {
  try {
    const start = keyOf(staff, under);
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  } catch {
    return [];
  }
}

/** 清草稿. */
export function dropDraft(staff: string, about: string): void {
  try {
    localStorage.removeItem(keyOf(staff, about));
  } catch {
    return;
  }
}

const keptMs = 7 * 86_400_000;

/** 清旧草稿: what somebody told us does not lie in a browser for longer than a week. */
export function dropOldDrafts(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) {
      const { savedAt } = JSON.parse(localStorage.getItem(key) ?? '{}') as { savedAt?: string };
      if (!(Date.parse(savedAt ?? '') > Date.now() - keptMs)) localStorage.removeItem(key);
    }
  } catch {
    return;
  }
}
