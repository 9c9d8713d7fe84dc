import { hex, sameBytes } from './bytes.ts';
import type { Finding } from './finding.ts';
import { NOTHING_BEFORE } from './hash.ts';
import { hashOfHead, type Head, readHead } from './head.ts';
import { merkleRoot } from './merkle.ts';
import { isSignedBy } from './signing.ts';

/** A batch as it is stored, with the hashes of the leaves that stand under it now. */
export type StoredBatch = {
  readonly county: string;
  readonly number: number;
  readonly leafCount: number;
  readonly root: Uint8Array;
  readonly prevHead: Uint8Array;
  readonly head: string;
  readonly headHash: Uint8Array;
  readonly at: string;
  readonly signature: Uint8Array;
};

/** 核对一批: leaves, root, head, the batch before it, and the signature. */
export function checkBatch(
  batch: StoredBatch,
  leaves: readonly Uint8Array[],
  before: StoredBatch | undefined,
  publicKey: string | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  const say = (what: string): void => void found.push({ kind: 'batch_changed', batch: batch.number, what });

  if (leaves.length !== batch.leafCount) say(`应有 ${batch.leafCount} 条，现有 ${leaves.length} 条`);
  else if (!sameBytes(merkleRoot(leaves), batch.root)) say('由各条指纹算出的根与封存的根不符');

  const head = readHead(batch.head);
  if (head === undefined || !agrees(head, batch)) say('批次头与各列不一致');
  if (!sameBytes(hashOfHead(batch.head), batch.headHash)) say('批次头与其指纹不符');

  const expected = (before?.number ?? 0) + 1;
  if (batch.number !== expected) {
    found.push({ kind: 'batch_missing', batch: expected, what: `数据库中没有这一批（下一批为第 ${batch.number} 批）` });
  } else if (!sameBytes(batch.prevHead, before?.headHash ?? NOTHING_BEFORE)) say('没有接上前一批');

  if (publicKey === undefined) say('锚定目录中没有其签名公钥，无法核对签名');
  else if (!isSignedBy(publicKey, batch.head, batch.signature)) say('签名不对');
  return found;
}

const agrees = (head: Head, batch: StoredBatch): boolean =>
  head.county === batch.county &&
  head.batch === batch.number &&
  head.leafCount === batch.leafCount &&
  head.at === batch.at &&
  hex(head.root) === hex(batch.root) &&
  hex(head.prevHead) === hex(batch.prevHead);
