import { weightOf } from './weights.ts';

/** 措辞 — the words of one matter as they are compared: pairs of neighbouring characters with their weight. */
export interface Wording {
  /** 整理后的全文: one case, one width, no punctuation. */
  plain: string;
  pairs: ReadonlyMap<string, number>;
  title: ReadonlyMap<string, number>;
}

export interface Words {
  title: string;
  narrative: string;
}

/** What comes after is left out of the comparison; a trouble is told in its first page. */
const MOST = 4000;

/** 整理: case, width and punctuation say nothing. */
export const plainOf = (text: string): string =>
  text
    .slice(0, MOST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 相邻字对 with their weights, each once. */
function weighed(plain: string): Map<string, number> {
  const pairs = new Map<string, number>();
  let before = ' ';
  for (const letter of plain) {
    if (before !== ' ' && letter !== ' ') {
      const pair = before + letter;
      if (!pairs.has(pair)) pairs.set(pair, weightOf(pair));
    }
    before = letter;
  }
  return pairs;
}

/** 相邻字对. */
export const pairsOf = (plain: string): string[] => [...weighed(plain).keys()];

/** How much of the beginning stands in for a title that is not there. */
const OPENING = 40;

/** 措辞. */
export function wordingOf({ title, narrative }: Words): Wording {
  const head = plainOf(title);
  const body = plainOf(narrative);
  return {
    plain: `${head} ${body}`.trim(),
    pairs: weighed(`${head} ${body}`),
    title: weighed(head === '' ? body.slice(0, OPENING) : head),
  };
}

export interface Closeness {
  /** 全文: cosine of the weighed pairs. */
  whole: number;
  /** 标题: how much of each title is found in the other text. */
  title: number;
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, mine, theirs] = [0, 0, 0];
  for (const [pair, weight] of one) {
    mine += weight ** 2;
    if (other.has(pair)) shared += weight ** 2;
  }
  for (const weight of other.values()) theirs += weight ** 2;
  return shared === 0 ? 0 : shared / Math.sqrt(mine * theirs);
}

function found(title: ReadonlyMap<string, number>, text: ReadonlyMap<string, number>): number {
  let [all, there] = [0, 0];
  for (const [pair, weight] of title) {
    all += weight;
    if (text.has(pair)) there += weight;
  }
  return all === 0 ? 0 : there / all;
}

/** 文字有多近, each from 0 to 1. Measured on hand-labelled pairs: docs/reference/duplicates.md. */
export const closenessOf = (one: Wording, other: Wording): Closeness => ({
  whole: cosine(one.pairs, other.pairs),
  title: (found(one.title, other.pairs) + found(other.title, one.pairs)) / 2,
});
