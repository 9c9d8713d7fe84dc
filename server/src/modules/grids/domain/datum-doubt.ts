import type { Datum } from '@jieyou/contracts';
import type { Point } from '../../../kernel/geo/gcj02.ts';

/** 在册的中心和文件里同一网格的中心. */
export type Pair = { readonly there: Point; readonly here: Point };

const metresBetween = ({ there, here }: Pair): number => {
  const narrow = Math.cos((there[1] * Math.PI) / 180);
  return Math.hypot((there[0] - here[0]) * narrow, there[1] - here[1]) * 111_320;
};

/** 坐标系是否选错: the same grids, most of them beside where they are known to be by what the two datums differ. */
export function doubtDatum(pairs: readonly Pair[], datum: Datum): string | null {
  const beside = pairs.filter((pair) => {
    const metres = metresBetween(pair);
    return metres > 200 && metres < 1_000;
  });
  if (beside.length * 2 <= pairs.length) return null;
  const other = datum === 'wgs84' ? 'GCJ-02' : 'WGS-84';
  return `文件里的网格比在册的偏了几百米，坐标系可能选错了；请改选 ${other} 再预览一次`;
}
