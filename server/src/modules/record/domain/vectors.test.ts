import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromHex, hex, utf8 } from './bytes.ts';
import { canonicalText, type Json } from './canonical.ts';
import { entryHash, leafHash } from './hash.ts';
import { hashOfHead, headText, readHead } from './head.ts';
import { merkleRoot } from './merkle.ts';
import { isSignedBy } from './signing.ts';

type Vectors = {
  readonly entries: readonly { readonly prev: string; readonly body: string; readonly hash: string }[];
  readonly leaves: readonly { readonly matter: string; readonly seq: number; readonly hash: string }[];
  readonly roots: readonly string[];
  readonly head: string;
  readonly headHash: string;
  readonly publicKey: string;
  readonly signature: string;
};

const FILE = join(import.meta.dirname, '../../../../../docs/verifier/vectors.json');
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;
const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), fromHex(vectors.publicKey)]);
const pem = `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----\n`;

describe('公开的字节样例：外部核验程序与本平台算得一样', () => {
  it('留痕指纹', () => {
    for (const { prev, body, hash } of vectors.entries) {
      expect(hex(entryHash(fromHex(prev), utf8(body)))).toBe(hash);
      expect(canonicalText(JSON.parse(body) as Json)).toBe(body);
    }
    expect(vectors.entries).toHaveLength(3);
  });
  it('一至七片叶的封存根', () => {
    const leaves = vectors.leaves.map(({ matter, seq, hash }) =>
      leafHash({ matterId: matter, seq, hash: fromHex(hash) }),
    );
    expect(leaves.map((_, n) => hex(merkleRoot(leaves.slice(0, n + 1))))).toEqual(vectors.roots);
    expect(vectors.roots).toHaveLength(7);
  });
  it('批次头：读出再写，字节不变；指纹与签名', () => {
    const head = readHead(vectors.head);
    expect(head === undefined ? '' : headText(head)).toBe(vectors.head);
    expect(hex(hashOfHead(vectors.head))).toBe(vectors.headHash);
    expect(isSignedBy(pem, vectors.head, fromHex(vectors.signature))).toBe(true);
    expect(isSignedBy(pem, `${vectors.head} `, fromHex(vectors.signature))).toBe(false);
  });
});
