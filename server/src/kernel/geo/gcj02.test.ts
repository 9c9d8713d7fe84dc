import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromGcj02, toGcj02 } from './gcj02.ts';
import type { Point } from './gcj02.ts';

// The vectors that the public implementations of the algorithm share (eviltransform, MIT).
const vectors: readonly [wgs: Point, gcj: Point][] = [
  [
    [121.5272106, 31.1774276],
    [121.531541859215, 31.17530398364597],
  ],
  [
    [113.912316, 22.543847],
    [113.9171764808363, 22.540796131694766],
  ],
  [
    [116.377817, 39.911954],
    [116.38404722455657, 39.91334545536069],
  ],
];

const metres = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]) * 111_320;

describe('坐标系换算', () => {
  it.each(vectors)('与公开的对照点一致，误差不到一毫米：%j', (wgs, gcj) => {
    expect(metres(toGcj02(wgs), gcj)).toBeLessThan(0.001);
    expect(metres(fromGcj02(gcj), wgs)).toBeLessThan(0.001);
  });
  it('换过去再换回来，仍是原来的点', () => {
    const inChina = fc.tuple(
      fc.double({ min: 75, max: 134, noNaN: true }),
      fc.double({ min: 18, max: 53, noNaN: true }),
    );
    fc.assert(fc.property(inChina, (point) => metres(fromGcj02(toGcj02(point)), point) < 0.001));
  });
});
