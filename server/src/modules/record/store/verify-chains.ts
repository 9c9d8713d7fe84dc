import { checkEntry, type StoredEntry } from '../domain/check-chain.ts';
import type { Finding } from '../domain/finding.ts';
import type { Snapshot } from './snapshot.ts';
import { type MatterRow, matterRows, storedEntries } from './stored.ts';

export type ChainCounts = { readonly matters: number; readonly entries: number; readonly unanchored: number };

export type ChainWatch = {
  readonly anchored: number;
  readonly say: (finding: Finding) => void;
  readonly onMatter: (matter: MatterRow) => void;
  readonly onProgress: (entries: number) => void;
};

/** 核对每一事项: its chain from the first entry on, and its row against the chain's end. */
export async function verifyChains(snapshot: Snapshot, watch: ChainWatch): Promise<ChainCounts> {
  const walk = matterWalk(snapshot, watch);
  let before: StoredEntry | undefined;
  let entries = 0;
  let unanchored = 0;
  for await (const entry of storedEntries(snapshot)) {
    if (before !== undefined && before.matterId !== entry.matterId) {
      await walk.chainEnds(before);
      before = undefined;
    }
    checkEntry(entry, before).forEach(watch.say);
    before = entry;
    entries += 1;
    if (entry.batch === null || entry.batch > watch.anchored) unanchored += 1;
    if (entries % 10_000 === 0) watch.onProgress(entries);
  }
  if (before !== undefined) await walk.chainEnds(before);
  await walk.mattersEnd();
  watch.onProgress(entries);
  return { matters: walk.count(), entries, unanchored };
}

type MatterWalk = {
  readonly chainEnds: (last: StoredEntry) => Promise<void>;
  readonly mattersEnd: () => Promise<void>;
  readonly count: () => number;
};

/** Goes along the matters in the order of the chains and says what stands on one side only. */
function matterWalk(snapshot: Snapshot, { say, onMatter }: ChainWatch): MatterWalk {
  const rows = matterRows(snapshot);
  let count = 0;
  let held: MatterRow | undefined;
  const next = async (): Promise<MatterRow | undefined> => {
    const { value, done } = held === undefined ? await rows.next() : { value: held, done: false };
    held = undefined;
    return done === true ? undefined : value;
  };
  const take = (row: MatterRow): void => {
    count += 1;
    onMatter(row);
  };
  const lacksChain = (row: MatterRow): void => {
    say({ kind: 'matter_without_chain', matterId: row.id, what: '没有任何留痕' });
    take(row);
  };
  const chainEnds = async ({ matterId, seq }: StoredEntry): Promise<void> => {
    let row = await next();
    for (; row !== undefined && row.id < matterId; row = await next()) lacksChain(row);
    if (row?.id !== matterId) {
      held = row;
      return say({ kind: 'chain_without_matter', matterId, what: `有 ${seq} 条留痕，事项却没有了` });
    }
    const what = `事项记到第 ${row.version} 条，留痕到第 ${seq} 条`;
    if (row.version !== seq) say({ kind: 'version_differs', matterId, what });
    take(row);
  };
  const mattersEnd = async (): Promise<void> => {
    for (let row = await next(); row !== undefined; row = await next()) lacksChain(row);
  };
  return { chainEnds, mattersEnd, count: () => count };
}
