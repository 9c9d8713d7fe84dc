import type { Wording } from './wording.ts';

/** 查找用的字对 and what each is worth. */
export interface TellingPair {
  pair: string;
  weight: number;
}

const TITLE = 1.5;
const LEAST_WEIGHT = 0.08;

/** 最能认出这件事的字对: rare ones first, those of the title before others. Asked of the database, nothing else is. */
export function tellingPairs({ pairs, title }: Wording, most: number): TellingPair[] {
  return [...pairs]
    .map(([pair, weight]) => ({ pair, weight: weight * (title.has(pair) ? TITLE : 1) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight || (a.pair < b.pair ? -1 : 1))
    .slice(0, most);
}
