import { createHash } from 'node:crypto';
import { uint32, utf8, uuidBytes } from './bytes.ts';

/** Every hash says what it is over and by which algorithm; SM3 comes as a new tag, old records stay as they are. */
const ENTRY_TAG = utf8('jieyou/ledger-entry/v1/sha256\n');
const HEAD_TAG = utf8('jieyou/head/v1/sha256\n');
const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** 首条之前: 32 zero bytes, before a matter's first entry and before a county's first batch. */
export const NOTHING_BEFORE: Uint8Array = new Uint8Array(32);

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** 留痕指纹: SHA-256( tag ‖ previous hash, 32 bytes ‖ canonical body ). */
export function entryHash(previous: Uint8Array, body: Uint8Array): Uint8Array {
  if (previous.length !== 32) throw new Error('a previous hash has 32 bytes');
  return sha256(ENTRY_TAG, previous, body);
}

export type Leaf = { readonly matterId: string; readonly seq: number; readonly hash: Uint8Array };

/** 叶: SHA-256( 00 ‖ matter id, 16 bytes ‖ seq, 4 bytes big-endian ‖ entry hash, 32 bytes ). */
export const leafHash = (leaf: Leaf): Uint8Array => sha256(LEAF, uuidBytes(leaf.matterId), uint32(leaf.seq), leaf.hash);

/** 枝: SHA-256( 01 ‖ left ‖ right ). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(NODE, left, right);

/** 批次头指纹: SHA-256( tag ‖ canonical head ). The next head carries it, and so the batches chain. */
export const headHash = (head: Uint8Array): Uint8Array => sha256(HEAD_TAG, head);
