import type { LikenessStrength } from '@jieyou/contracts';

/** 人工标注: what a person said of a pair, having read both. */
export type Label = 'same' | 'related' | 'different';

/** 标注过的一对, as the program sees it. */
export interface LabelledPair {
  sample: string;
  label: Label;
  strength: LikenessStrength | null;
}

/** 比例, with its 95 % interval (Wilson). */
export interface Share {
  of: number;
  in: number;
  share: number;
  low: number;
  high: number;
}

/** 一组标注的成绩. */
export interface Figures {
  sample: string;
  pairs: number;
  same: number;
  related: number;
  /** Of what is shown: the same trouble; the same trouble or a related one. */
  precision: Share;
  useful: Share;
  /** Of what is the same trouble: shown. */
  recall: Share;
}

const Z = 1.96;

export function shareOf(part: number, whole: number): Share {
  if (whole === 0) return { of: part, in: whole, share: Number.NaN, low: 0, high: 1 };
  const p = part / whole;
  const middle = p + Z ** 2 / (2 * whole);
  const width = Z * Math.sqrt((p * (1 - p)) / whole + Z ** 2 / (4 * whole ** 2));
  const scale = 1 + Z ** 2 / whole;
  return {
    of: part,
    in: whole,
    share: p,
    low: Math.max(0, (middle - width) / scale),
    high: Math.min(1, (middle + width) / scale),
  };
}

const counted = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length;

/** 查准率与查全率: of those shown at least as strongly as asked, by sample. */
export function figuresOf(sample: string, pairs: readonly LabelledPair[], least: LikenessStrength): Figures {
  const shown = pairs.filter(({ strength }) => strength === 'likely' || (strength !== null && least === 'possible'));
  const same = counted(pairs, ({ label }) => label === 'same');
  const right = counted(shown, ({ label }) => label === 'same');
  return {
    ...{ sample, pairs: pairs.length, same, related: counted(pairs, ({ label }) => label === 'related') },
    precision: shareOf(right, shown.length),
    useful: shareOf(
      counted(shown, ({ label }) => label !== 'different'),
      shown.length,
    ),
    recall: shareOf(right, same),
  };
}
