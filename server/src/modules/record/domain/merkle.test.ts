import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex, utf8 } from './bytes.ts';
import { nodeHash, sha256 } from './hash.ts';
import { inclusionProof, isIncluded, merkleRoot } from './merkle.ts';

const leaf = (n: number): Uint8Array => sha256(Uint8Array.of(0), utf8(String(n)));
const leaves = (count: number): Uint8Array[] => Array.from({ length: count }, (_, n) => leaf(n));

describe('封存根与在册证明', () => {
  it('三片叶：前两片先合，再与第三片合', () => {
    const root = nodeHash(nodeHash(leaf(0), leaf(1)), leaf(2));
    expect(hex(merkleRoot(leaves(3)))).toBe(hex(root));
  });
  it('每一片叶都能证明在册，换一片或换个根就不能', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (count, at) => {
        const all = leaves(count);
        const position = at % count;
        const proof = inclusionProof(all, position);
        const root = merkleRoot(all);
        expect(isIncluded(leaf(position), proof, root)).toBe(true);
        expect(isIncluded(leaf(count), proof, root)).toBe(false);
        expect(isIncluded(leaf(position), proof, leaf(count))).toBe(false);
      }),
    );
  });
  it('叶与枝的前缀不同：枝不能冒充叶', () => {
    const [a, b] = [leaf(1), leaf(2)];
    expect(hex(nodeHash(a, b))).not.toBe(hex(sha256(Uint8Array.of(0), a, b)));
  });
  it('改任一片叶、增一片、减一片，根都不同', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (count, at) => {
        const root = hex(merkleRoot(leaves(count)));
        const changed = leaves(count).map((own, n) => (n === at % count ? leaf(-1) : own));
        expect(hex(merkleRoot(changed))).not.toBe(root);
        expect(hex(merkleRoot(leaves(count + 1)))).not.toBe(root);
        expect(hex(merkleRoot(leaves(count - 1)))).not.toBe(root);
      }),
    );
  });
});
