import type { SittingNote } from '../store/notes.ts';
import { lastOf } from '../store/notes.ts';
import type { Sitting } from '../domain/sitting.ts';

/** 能印的记录: there only for those who may read what was said. */
export function paperOf(
  { kind, minutes }: Sitting,
  notes: readonly SittingNote[],
): 'MED-MIN' | 'MED-INQ' | 'HEARING' | null {
  if (!minutes) return null;
  if (kind === 'hearing') return lastOf(notes, 'record') === null ? null : 'HEARING';
  if (kind === 'inquiry') return lastOf(notes, 'talk') === null ? null : 'MED-INQ';
  return lastOf(notes, 'record') === null ? null : 'MED-MIN';
}
