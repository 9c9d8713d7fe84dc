import { hex } from '../domain/bytes.ts';
import { checkBatch, type StoredBatch } from '../domain/check-batch.ts';
import type { Finding } from '../domain/finding.ts';
import { leafHash } from '../domain/hash.ts';
import type { Snapshot } from './snapshot.ts';
import { type LeafRow, storedBatches, storedLeaves } from './stored.ts';
import type { Published } from './verify-anchors.ts';

type PublishedNow = Published & { readonly newest: () => Promise<number> };

/** 核对封存: every batch against its leaves, the batch before it, its signature, and what was published. */
export async function verifyBatches(
  snapshot: Snapshot,
  published: PublishedNow,
  keyOf: (keyId: string) => Promise<string | undefined>,
  say: (finding: Finding) => void,
): Promise<number> {
  const leaves = storedLeaves(snapshot);
  let leaf = await nextLeaf(leaves);
  let before: StoredBatch | undefined;
  let count = 0;
  const present = new Set<number>();
  for await (const batch of storedBatches(snapshot)) {
    count += 1;
    present.add(batch.number);
    for (; leaf !== undefined && leaf.batch < batch.number; leaf = await nextLeaf(leaves)) strayLeaf(leaf, say);
    const own: Uint8Array[] = [];
    for (; leaf !== undefined && leaf.batch === batch.number; leaf = await nextLeaf(leaves)) {
      own.push(leafHash(leaf));
      if (!leaf.stands) missingEntry(leaf, say);
    }
    checkBatch(batch, own, before, await keyOf(batch.keyId)).forEach(say);
    const anchored = published.heads.get(batch.number);
    if (anchored !== undefined && anchored !== hex(batch.headHash)) {
      say({ kind: 'anchor_differs', batch: batch.number, what: '与锚定文件中公布的批次头不符，该批在公布后被重做' });
    }
    before = batch;
  }
  for (; leaf !== undefined; leaf = await nextLeaf(leaves)) strayLeaf(leaf, say);
  for (const batch of published.heads.keys()) {
    if (!present.has(batch))
      say({ kind: 'batch_missing', batch, what: '已公布，数据库中却没有（被删除，或恢复自旧备份）' });
  }
  await refuseCutAnchors(before?.number ?? 0, published, say);
  return count;
}

/** The sealer publishes each batch before it makes the next, so the file lags by one batch at most. */
async function refuseCutAnchors(last: number, published: PublishedNow, say: (finding: Finding) => void): Promise<void> {
  if (last <= published.last + 1) return;
  const newest = await published.newest(); // it may have grown since it was read
  if (last <= newest + 1) return;
  const what = `数据库封存到第 ${last} 批，锚定文件只到第 ${newest} 批：锚定文件缺失或被截短`;
  say({ kind: 'anchor_broken', what });
}

async function nextLeaf(leaves: AsyncGenerator<LeafRow>): Promise<LeafRow | undefined> {
  const { value, done } = await leaves.next();
  return done === true ? undefined : value;
}

function missingEntry({ matterId, seq, batch }: LeafRow, say: (finding: Finding) => void): void {
  say({ kind: 'entry_missing', matterId, seq, batch, what: `已封存于第 ${batch} 批，留痕表中却没有了` });
}

function strayLeaf(leaf: LeafRow, say: (finding: Finding) => void): void {
  const { matterId, seq, batch } = leaf;
  say({ kind: 'batch_missing', matterId, seq, batch, what: `记为封存于第 ${batch} 批，却没有这一批` });
  if (!leaf.stands) missingEntry(leaf, say);
}
