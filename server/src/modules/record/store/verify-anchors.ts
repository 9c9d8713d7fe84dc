import { fromHex, hex, sameBytes } from '../domain/bytes.ts';
import type { Finding } from '../domain/finding.ts';
import { NOTHING_BEFORE } from '../domain/hash.ts';
import { hashOfHead } from '../domain/head.ts';
import { isSignedBy } from '../domain/signing.ts';
import type { Anchors } from './anchors.ts';

export type Published = {
  /** The newest published batch; 0 when there is none. */
  readonly last: number;
  /** Hash of the head of each published batch, hex. */
  readonly heads: ReadonlyMap<number, string>;
};

/** 核对锚定文件: every line readable, signed by a key that counts, and chained to the line before it. */
export async function verifyAnchors(
  anchors: Anchors,
  county: string,
  keyOf: (keyId: string) => Promise<string | undefined>,
  say: (finding: Finding) => void,
): Promise<Published> {
  const heads = new Map<number, string>();
  let last = 0;
  let before: Uint8Array = NOTHING_BEFORE;
  for await (const line of anchors.heads(county)) {
    if (typeof line === 'string') {
      say({ kind: 'anchor_broken', what: `锚定文件第 ${last} 批之后有一行无法读懂` });
      continue;
    }
    const { batch, prevHead } = line.parsed;
    const key = await keyOf(line.keyId);
    if (line.parsed.county !== county) say({ kind: 'anchor_broken', batch, what: '锚定的不是本县的批次头' });
    if (batch !== last + 1) say({ kind: 'anchor_broken', batch, what: `锚定文件在第 ${last} 批之后直接到了这一批` });
    else if (!sameBytes(prevHead, before)) say({ kind: 'anchor_broken', batch, what: '锚定的批次头没有接上前一批' });
    if (key === undefined) say({ kind: 'anchor_broken', batch, what: `没有编号为 ${line.keyId} 的可信公钥` });
    else if (!isSignedBy(key, line.head, fromHex(line.signature))) {
      say({ kind: 'anchor_broken', batch, what: '锚定的批次头签名不对' });
    }
    before = hashOfHead(line.head);
    heads.set(batch, hex(before));
    last = batch;
  }
  return { last, heads };
}
