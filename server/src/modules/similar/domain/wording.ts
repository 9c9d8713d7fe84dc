import { weightOf } from './weights.ts';

/** 措辞 — the words of one matter as they are compared: pairs of neighbouring characters with their weight. */
export interface Wording {
  /** 整理后的全文: one case, one width, no punctuation. */
  plain: string;
  pairs: ReadonlyMap<string, number>;
  title: ReadonlyMap<string, number>;
  /** The squares of all weights, for the cosine. */
  squares: number;
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

const none: ReadonlySet<string> = new Set();
/** What the name of a township says, beside what other words say. */
const ORDINARY = 0.2;

/** 相邻字对 with their weights, each once. */
function weighed(plain: string, ordinary: ReadonlySet<string>): Map<string, number> {
  const pairs = new Map<string, number>();
  let before = ' ';
  for (const letter of plain) {
    if (before !== ' ' && letter !== ' ') {
      const pair = before + letter;
      if (!pairs.has(pair)) pairs.set(pair, weightOf(pair) * (ordinary.has(pair) ? ORDINARY : 1));
    }
    before = letter;
  }
  return pairs;
}

/** 相邻字对. */
export const pairsOf = (plain: string): string[] => [...weighed(plain, none).keys()];

/** How much of the beginning stands in for a title that is not there. */
const OPENING = 40;

/** 措辞. `ordinary` are pairs that say little where the matter is: the names of the county and its townships. */
export function wordingOf({ title, narrative }: Words, ordinary: ReadonlySet<string> = none): Wording {
  const head = plainOf(title);
  const body = plainOf(narrative);
  const pairs = weighed(`${head} ${body}`, ordinary);
  return {
    plain: `${head} ${body}`.trim(),
    pairs,
    squares: [...pairs.values()].reduce((sum, weight) => sum + weight ** 2, 0),
    title: weighed(head === '' ? body.slice(0, OPENING) : head, ordinary),
  };
}

export interface Closeness {
  /** 全文: cosine of the weighed pairs. */
  whole: number;
  /** 标题: how much of each title is found in the other text. */
  title: number;
}

function cosine(one: Wording, other: Wording): number {
  const [fewer, more] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, weight] of fewer.pairs) if (more.pairs.has(pair)) shared += weight ** 2;
  return shared === 0 ? 0 : shared / Math.sqrt(one.squares * other.squares);
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
  whole: cosine(one, other),
  title: (found(one.title, other.pairs) + found(other.title, one.pairs)) / 2,
});
