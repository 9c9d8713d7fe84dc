import { sameBytes } from './bytes.ts';
import { nodeHash } from './hash.ts';

/** One step of an inclusion proof: the neighbour, and on which side it stands. */
export type ProofStep = { readonly side: 'left' | 'right'; readonly hash: Uint8Array };

/** The largest power of two below `count`: where a tree of RFC 6962 divides. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));

/** 封存根: the Merkle root over leaf hashes, in the tree shape of RFC 6962 §2.1. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) throw new Error('a batch has at least one leaf');
  if (leaves.length === 1) return only;
  const left = split(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

/** 在册证明: the neighbours from the leaf up to the root (RFC 6962 §2.1.1). */
export function inclusionProof(leaves: readonly Uint8Array[], position: number): readonly ProofStep[] {
  if (position < 0 || position >= leaves.length) throw new Error('no leaf at this position');
  if (leaves.length === 1) return [];
  const left = split(leaves.length);
  if (position < left) {
    const rest = merkleRoot(leaves.slice(left));
    return [...inclusionProof(leaves.slice(0, left), position), { side: 'right', hash: rest }];
  }
  const first = merkleRoot(leaves.slice(0, left));
  return [...inclusionProof(leaves.slice(left), position - left), { side: 'left', hash: first }];
}

/** 核对在册证明. */
export function isIncluded(leaf: Uint8Array, proof: readonly ProofStep[], root: Uint8Array): boolean {
  const up = (hash: Uint8Array, step: ProofStep): Uint8Array =>
    step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash);
  return sameBytes(proof.reduce(up, leaf), root);
}
