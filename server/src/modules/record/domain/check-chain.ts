import { hex, sameBytes, utf8 } from './bytes.ts';
import { ENTRY_VERSION } from './entry.ts';
import type { Finding } from './finding.ts';
import { entryHash, NOTHING_BEFORE } from './hash.ts';

/** An entry as it is stored, with its leaf and its place in the queue, if it has them. */
export type StoredEntry = {
  readonly county: string;
  readonly matterId: string;
  readonly seq: number;
  readonly body: string;
  readonly hash: Uint8Array;
  readonly prevHash: Uint8Array;
  /** The queried columns, in the words that the body uses for them. */
  readonly columns: { readonly [name: string]: string | number };
  readonly leafHash: Uint8Array | null;
  readonly waitingHash: Uint8Array | null;
};

/** 核对一条: its bytes, its columns, the entry before it, and its leaf. */
export function checkEntry(entry: StoredEntry, before: StoredEntry | undefined): readonly Finding[] {
  const { matterId, seq } = entry;
  const found: Finding[] = [];
  const say = (kind: Finding['kind'], what: string): void => void found.push({ kind, matterId, seq, what });

  const expected = (before?.seq ?? 0) + 1;
  if (seq !== expected) say('entry_gap', `序号不连续，此前应有第 ${expected} 条`);
  else if (!sameBytes(entry.prevHash, before?.hash ?? NOTHING_BEFORE)) say('entry_changed', '没有接上前一条的指纹');

  const hash = entryHash(entry.prevHash, utf8(entry.body));
  if (!sameBytes(hash, entry.hash)) {
    say('entry_changed', `正文与指纹不符（应为 ${short(hash)}，记为 ${short(entry.hash)}）`);
  }
  const differing = differingColumns(entry);
  if (differing === undefined) say('entry_changed', '正文无法读懂');
  else if (differing.length > 0) say('entry_changed', `列与正文不一致：${differing.join('、')}`);

  if (entry.leafHash !== null && !sameBytes(entry.leafHash, entry.hash)) {
    say('entry_not_sealed', `与封存时的指纹不符（封存为 ${short(entry.leafHash)}，现为 ${short(entry.hash)}）`);
  }
  if (entry.leafHash === null && entry.waitingHash === null) say('entry_not_sealed', '既未封存，也不在待封存队列');
  if (entry.waitingHash !== null && !sameBytes(entry.waitingHash, entry.hash)) {
    say('entry_not_sealed', '与待封存队列中的指纹不符');
  }
  return found;
}

const short = (hash: Uint8Array): string => `${hex(hash).slice(0, 12)}…`;

/** The names of the columns that say something else than the body; undefined when the body is not ours. */
function differingColumns({ body, columns }: StoredEntry): readonly string[] | undefined {
  const told = parsed(body);
  if (told === undefined || told['v'] !== ENTRY_VERSION) return undefined;
  return Object.keys(columns).filter((name) => told[name] !== columns[name]);
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
